import { NotFoundNotice } from '@/components/layout/not-found-notice';

export default function StaffNotFound() {
  return <NotFoundNotice home="/queue" />;
}

import { loadSettings } from '@/lib/services/settings';
import { answer, reading } from '../door';

export const GET = () => reading(async (call) => answer(await loadSettings(call)));

import { publishYear } from '@/lib/services/yearly-report';
import { answer, writing } from '../../../door';
import { yearOfPath } from '../../year';

type Context = { params: Promise<{ year: string }> };

export const POST = (request: Request, { params }: Context) =>
  writing(request, async (call, key) => {
    const year = yearOfPath((await params).year);
    return answer(year.ok ? await publishYear(call, year.value, key) : year, 201);
  });

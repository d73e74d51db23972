import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { problem } from '@/app/api/problem';
import { readForm } from '@/app/form-post';
import { authOptions } from '@/app/session';

type Context = { params: Promise<{ nextauth: string[] }> };

/** What the sign-in page and the sign-out button use of next-auth. Nothing else of it is open. */
const OPEN = { GET: ['csrf'], POST: ['callback/credentials', 'signout'] };

const open = (method: keyof typeof OPEN) => async (request: NextRequest, context: Context) => {
  const { nextauth } = await context.params;
  if (!OPEN[method].includes(nextauth.join('/'))) return problem({ code: 'not_found' });
  // next-auth takes every form for readable, and every address in its query or its own cookie for one of ours.
  const isReadable = method === 'GET' || (await readForm(request.clone()));
  if (!isReadable || request.nextUrl.search) return problem({ code: 'invalid_input' }, { status: 400 });
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.endsWith('next-auth.callback-url')) jar.delete(name);
  return NextAuth(request, context, authOptions());
};

export const GET = open('GET');
export const POST = open('POST');

import { redirect } from '@tanstack/react-router';
import { problemOf } from '../api/problem.ts';
import { type Answers, cache } from '../api/trpc.ts';

/** Who is signed in, and what this installation allows. */
export type Session = Answers['session']['me'];

/** The session of whoever opens a page, or the way to sign in and back to `href`. */
export async function requireSession(href: string): Promise<Session> {
  try {
    return await cache.session.me.ensureData(undefined, { staleTime: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (problemOf(error).code !== 'not_signed_in') throw error;
    throw redirect({ to: '/sign-in', search: href === '/' ? {} : { next: href } });
  }
}

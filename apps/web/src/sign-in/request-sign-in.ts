import { problemOfAnswer, unreachable } from '../api/problem.ts';
import { signInWords } from '../words/sign-in.ts';

/** How a sign-in ended; `message` is for the person. */
export type SignInOutcome = { is: 'signedIn' } | { is: 'refused'; message: string };

/** Asks the server to sign somebody in; the session is a cookie the page never sees. */
export async function requestSignIn(email: string, password: string): Promise<SignInOutcome> {
  const answer = await fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  }).catch(() => undefined);
  if (!answer) return { is: 'refused', message: unreachable().message };
  return answer.ok ? { is: 'signedIn' } : { is: 'refused', message: await refusalOf(answer) };
}

async function refusalOf(answer: Response): Promise<string> {
  // The limit of the sign-in library names its header with an X.
  const retryAfter = answer.headers.get('Retry-After') ?? answer.headers.get('X-Retry-After');
  const { message, retryAfterSeconds } = problemOfAnswer(answer.status, await answer.text(), retryAfter);
  if (answer.status === 429) return signInWords.tooMany(retryAfterSeconds);
  return answer.status === 401 || answer.status === 400 ? signInWords.wrong : message;
}

/** Ends the session on the server. @throws Error when the server did not do it */
export async function signOut(): Promise<void> {
  const answer = await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  if (!answer.ok) throw new Error(`Signing out was answered ${answer.status}`);
}

/**
 * Where to go after signing in: a path of this site, or the start page. Anything that a browser could read as another site's address
 * (`//host`, `/\host`, a scheme, control characters) is not followed.
 */
export function safeNext(next: string | undefined, origin: string): string {
  if (!next?.startsWith('/') || /[\p{Cc}\\]/u.test(next) || !URL.canParse(next, origin)) return '/';
  const url = new URL(next, origin);
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/.//host` becomes `//host` once its dots are resolved, which is another site again.
  if (url.origin !== origin || path.startsWith('//') || url.pathname === '/sign-in') return '/';
  return path;
}

/** Pages the server draws itself, outside this app. */
export function isServerPage(path: string): boolean {
  return /^\/(admin\/queues|api)(\/|\?|#|$)/.test(path);
}

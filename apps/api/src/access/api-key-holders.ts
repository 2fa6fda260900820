import { createHash } from 'node:crypto';

/** Looks a key's holder up in Postgres; null when there is none or the key was revoked. */
export type FindHolder<Holder> = (key: string) => Promise<Holder | null>;

interface Remembered<Holder> {
  holder: Promise<Holder | null>;
  until: number;
}

const mostRemembered = 1000;

/**
 * Remembers who holds a key for a few seconds, so that a busy app does not cost a query per request; a revoked key stops working within
 * `rememberMs`. Keys are remembered by their hash, and a key nobody holds is not remembered, so a new one works at once.
 */
export function rememberHolders<Holder>(
  find: FindHolder<Holder>,
  { rememberMs, now }: { rememberMs: number; now: () => number },
): FindHolder<Holder> {
  const known = new Map<string, Remembered<Holder>>();

  return async (key) => {
    const hash = createHash('sha256').update(key).digest('base64');
    const remembered = known.get(hash);
    if (remembered && remembered.until > now()) return remembered.holder;
    const holder = find(key);
    if (known.size >= mostRemembered) known.clear();
    known.set(hash, { holder, until: now() + rememberMs });
    const forget = () => void (known.get(hash)?.holder === holder && known.delete(hash));
    holder.then((found) => found ?? forget(), forget);
    return holder;
  };
}

import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import type { Options, PostgresType } from 'postgres';

/** What stands between us and Postgres: nothing, or a pooler that lends a connection for one transaction at a time (PgBouncer's `transaction`). */
export type Pooler = 'none' | 'transaction';

export interface ConnectionWishes {
  /** May carry libpq's `sslmode`, `sslrootcert`, `sslcert` and `sslkey`. */
  url: string;
  name: string;
  pooler?: Pooler;
  /** A connection whose query the server leaves without a word for so long is cut; the query may have happened. Default 15 s. */
  answerMs?: number;
}

/**
 * The options all our connections have. Behind a transaction pooler there is no session: no prepared statement has a name, and nothing is set
 * but what PgBouncer keeps for its clients. Without one, the server also gives up what we have given up, and ends a transaction whose client is gone.
 * @throws Error when a certificate cannot be read
 */
export function connectionOptions({ url, name, pooler = 'none', answerMs = 15_000 }: ConnectionWishes) {
  const { address, ssl } = readTls(url);
  const options = {
    ...(ssl !== undefined && { ssl }),
    connect_timeout: 5,
    idle_timeout: 300,
    answer_timeout: answerMs / 1000,
    prepare: pooler === 'none',
    onnotice: () => {},
    connection: {
      application_name: name,
      TimeZone: 'UTC',
      ...(pooler === 'none' && {
        // The server's clock runs while a large document is still arriving, which the client allows eight more spells for.
        statement_timeout: 9 * answerMs,
        idle_in_transaction_session_timeout: 2 * answerMs,
      }),
    },
  } satisfies Options<Record<string, PostgresType>>;
  return { address, options };
}

const modes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;

/** libpq's words for TLS; the library knows some of them and would send the others to the server as settings. */
function readTls(url: string) {
  const address = new URL(url);
  const take = (name: string) => {
    const value = address.searchParams.get(name) ?? undefined;
    address.searchParams.delete(name);
    return value;
  };
  const [said, ca, cert, key] = [take('sslmode'), readPem(take('sslrootcert')), readPem(take('sslcert')), readPem(take('sslkey'))];
  const mode = modes.find((one) => one === said);
  if (said !== undefined && mode === undefined) throw new Error(`sslmode in DATABASE_URL must be one of ${modes.join(', ')}`);
  const files = { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) };
  if (mode === undefined && Object.keys(files).length === 0) return { address: url, ssl: undefined };
  return { address: address.href, ssl: tlsOf(mode ?? 'prefer', files, address.hostname.replace(/^\[(.*)\]$/, '$1')) };
}

interface Files {
  ca?: string;
  cert?: string;
  key?: string;
}

function tlsOf(mode: (typeof modes)[number], files: Files, host: string): false | 'require' | 'prefer' | ConnectionOptions {
  if (mode === 'disable') return false;
  // The library names no address to TLS when it is an IP, and the certificate would be asked for `localhost`.
  if (mode === 'verify-full') return { ...files, host };
  // As libpq does: with an authority at hand, `require` checks who signed the certificate, but not whom it names.
  if (mode === 'verify-ca' || (mode === 'require' && files.ca)) return { ...files, checkServerIdentity: () => undefined };
  if (Object.keys(files).length > 0) return { ...files, rejectUnauthorized: false };
  return mode === 'require' ? 'require' : 'prefer';
}

function readPem(file: string | undefined): string | undefined {
  if (file === undefined || file === 'system') return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file}, named in DATABASE_URL, cannot be read (${error instanceof Error ? error.message : 'unknown'})`);
  }
}

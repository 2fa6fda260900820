/** Codes of Node, of the Postgres client and of Postgres itself that say: it cannot be reached, or takes nobody in right now. */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  // admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** Whether an error says that the database is away, so that the same request can work in a moment. */
export function isStorageAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && awayCodes.has(error.code);
}

/**
 * What `postgres` and the network say when there is no database to talk to, or one that does not answer in time, and Postgres' own codes for
 * starting, stopping, being full and giving up what took too long (https://www.postgresql.org/docs/current/errcodes-appendix.html: classes 08,
 * 25P03, 53, 57).
 */
const awayCodes =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|CONNECTION_(?:CLOSED|ENDED|DESTROYED)|08\w{3}|25P03|53300|57014|57P0[1-3])$/;

/** Whether an error of a query means that the database cannot be reached now, and not that something is wrong with the query. */
export function isDatabaseAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && awayCodes.test(error.code);
}

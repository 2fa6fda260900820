import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { isEventStream } from './compress.ts';

/** A listening server. */
export interface RunningServer {
  /** Accepts nothing new, ends event streams (their clients reconnect elsewhere), gives other requests `graceMs`, then cuts them. */
  stop(graceMs: number): Promise<void>;
}

export interface ServeOptions {
  port: number;
  /** `localhost`, like `127.0.0.1`, means both loopback addresses, so that `http://localhost` works whichever a client tries first. */
  host: string;
  answer: RequestListener;
}

/** The address cannot be listened on; `message` is the one line an operator reads. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
}

/**
 * A connection on which nothing moves is cut: a client that reads nothing of its event stream, or sends no more of its document. A stream's
 * pings keep it open (they come every 15 s), and whoever reconnects goes on behind the last event it got.
 */
const silentMs = 60_000;

/**
 * Listens on every address of the host.
 * @throws AddressError when the port is taken or not allowed
 */
export async function serve({ port, host, answer }: ServeOptions): Promise<RunningServer> {
  const open = new Set<ServerResponse>();
  const track: RequestListener = (request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    answer(request, response);
  };
  const servers: Server[] = [];
  for (const address of addressesOf(host)) {
    const server = createServer({ keepAliveTimeout: 65_000 }, track);
    server.setTimeout(silentMs);
    if (await listen(server, port, address)) servers.push(server);
  }
  return {
    async stop(graceMs) {
      const closed = Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
      for (const response of open) if (isEventStream(response.getHeader('Content-Type'))) response.destroy();
      const inTime = new AbortController();
      const late = sleep(graceMs, undefined, { signal: inTime.signal }).catch(() => {});
      await Promise.race([closed, late]);
      inTime.abort();
      for (const server of servers) server.closeAllConnections();
      await closed;
    },
  };
}

const loopback = ['127.0.0.1', '::1'];

function addressesOf(host: string): string[] {
  return host === 'localhost' || host === '127.0.0.1' ? loopback : [host];
}

/** False where this machine has no such address, as `::1` without IPv6. */
async function listen(server: Server, port: number, address: string): Promise<boolean> {
  server.listen(port, address);
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (address === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) return false;
    throw new AddressError(reasons[String(code)]?.(address, port) ?? `Cannot listen on ${address}, port ${port} (${code}).`, {
      cause: error,
    });
  }
}

const reasons: Record<string, (address: string, port: number) => string> = {
  EADDRINUSE: (address, port) => `Port ${port} on ${address} is in use by another program. Stop it, or set PORT to another port.`,
  EACCES: (_address, port) => `Port ${port} is not allowed to this user. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: (address) => `This machine has no address ${address}. Set HOST to one it has, such as 127.0.0.1 or 0.0.0.0.`,
  ENOTFOUND: (address) => `HOST=${address} is not an address of this machine. Set it to one it has, such as 127.0.0.1 or 0.0.0.0.`,
};

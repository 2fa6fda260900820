import { connect, createServer, type Socket } from 'node:net';
import type { HostPort } from '../redis-address.ts';

/** A way to a server that can be cut and mended. */
export interface Line {
  /** On the loopback. */
  port: number;
  /** Breaks what is connected and refuses what comes. */
  cut(): void;
  /** Accepts connections and swallows everything, as a half-open network does. */
  swallow(): void;
  /** Swallows what is said, either way, over connections on which this command was sent before; all others go on, and those to come. Returns how many. */
  swallowWhoSaid(command: string): number;
  mend(): void;
  close(): void;
}

export async function openLine(target: HostPort): Promise<Line> {
  const sockets = new Set<Socket>();
  const said = new Map<{ incoming: Socket; outgoing: Socket }, string>();
  let mode: 'open' | 'cut' | 'swallowing' = 'open';
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const server = createServer((incoming) => {
    track(incoming);
    if (mode === 'cut') return void incoming.destroy();
    if (mode === 'swallowing') return void incoming.resume();
    const outgoing = track(connect(target.port, target.host));
    incoming.pipe(outgoing).pipe(incoming);
    const pair = { incoming, outgoing };
    said.set(pair, '');
    incoming.on('data', (chunk) => said.set(pair, `${said.get(pair)}${chunk}`.toLowerCase().slice(-4000)));
    incoming.on('close', () => said.delete(pair));
    incoming.on('close', () => outgoing.destroy());
    outgoing.on('close', () => incoming.destroy());
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await listening;
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the proxy has no port');
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: place.port,
    cut() {
      mode = 'cut';
      breakAll();
    },
    swallow() {
      mode = 'swallowing';
      for (const socket of sockets) socket.unpipe();
    },
    swallowWhoSaid(command) {
      const those = [...said].filter(([, words]) => words.includes(command));
      for (const [{ incoming, outgoing }] of those) {
        incoming.unpipe().resume();
        outgoing.unpipe().resume();
      }
      return those.length;
    },
    mend() {
      if (mode !== 'open') breakAll();
      mode = 'open';
    },
    close() {
      mode = 'cut';
      breakAll();
      server.close();
    },
  };
}

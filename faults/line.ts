import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LineFault } from './schedule.ts';

/** A TCP line on the loopback to a server that may move; it can be made to misbehave. */
export interface Line {
  port: number;
  break(how: LineFault): void;
  mend(): void;
  close(): void;
}

const slowMs = 150;
/** How long the answer of a line that loses it is waited for before the line breaks; the write has happened by then. */
const answerMs = 30;

/**
 * `targetPorts` is asked for each connection, because a server that was restarted may listen elsewhere; of several, the first that takes the
 * connection gets it, as behind a balancer.
 */
export async function openLine(targetPorts: () => readonly number[]): Promise<Line> {
  const sockets = new Set<Socket>();
  let mode: LineFault | 'open' = 'open';
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const deliver = (chunk: Buffer, to: Socket) => {
    if (!to.destroyed && to.writable) to.write(chunk);
  };
  /** What is on its way late, by whom it is for: nothing may overtake it, also not once the line is fast again. */
  const late = new Map<Socket, Promise<void>>();
  const deliverLate = (chunk: Buffer, to: Socket, ms: number) => {
    const own = Promise.all([late.get(to), sleep(ms)]).then(() => {
      deliver(chunk, to);
      if (late.get(to) === own) late.delete(to);
    });
    late.set(to, own);
  };
  const carry = (chunk: Buffer, to: Socket, isAnswer: boolean) => {
    if (mode === 'open' && late.has(to)) deliverLate(chunk, to, 0);
    else if (mode === 'open') deliver(chunk, to);
    else if (mode === 'slow') deliverLate(chunk, to, slowMs);
    else if (mode === 'answerless' && !isAnswer) deliver(chunk, to);
    else if (mode === 'answerless') setTimeout(() => to.destroy(), answerMs);
  };
  const join = (incoming: Socket, outgoing: Socket) => {
    incoming.on('data', (chunk) => carry(chunk, outgoing, false));
    outgoing.on('data', (chunk) => carry(chunk, incoming, true));
    incoming.on('close', () => outgoing.destroy());
    outgoing.on('close', () => incoming.destroy());
  };
  const server = createServer(async (incoming) => {
    track(incoming);
    if (mode === 'cut') return void incoming.destroy();
    if (mode === 'swallow') return void incoming.resume();
    const outgoing = await firstThatTakes(targetPorts());
    if (!outgoing || incoming.destroyed) {
      outgoing?.destroy();
      incoming.destroy();
    } else join(incoming, track(outgoing));
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await listening;
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the line has no port');
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: place.port,
    break(how) {
      mode = how;
      if (how === 'cut') breakAll();
    },
    mend() {
      // What was swallowed has left both sides out of step; a line that was slow or whole has lost nothing.
      if (mode === 'swallow' || mode === 'answerless') breakAll();
      mode = 'open';
    },
    close() {
      mode = 'cut';
      breakAll();
      server.close();
    },
  };
}

async function firstThatTakes(ports: readonly number[]): Promise<Socket | undefined> {
  for (const port of ports) {
    const socket = connect(port, '127.0.0.1');
    const isTaken = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isTaken) return socket;
  }
  return undefined;
}

import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Line, openLine } from './line.ts';

let server: Server;
let line: Line;
const received: Buffer[] = [];
beforeEach(async () => {
  received.length = 0;
  server = createServer((socket) => socket.on('data', (chunk) => received.push(chunk)).on('error', () => {})).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  const port = place !== null && typeof place === 'object' ? place.port : 0;
  // Nobody listens at the first.
  line = await openLine(() => [1, port]);
});
afterEach(() => {
  line.close();
  server.close();
});

const whatCame = () => Buffer.concat(received).toString();

it('keeps the order of what it carries when it is fast again', async () => {
  const socket = connect(line.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write('first ');
  await expect.poll(whatCame).toBe('first ');
  line.break('slow');
  socket.write('slow ');
  await sleep(30);
  line.mend();
  socket.write('fast');
  await expect.poll(whatCame).toBe('first slow fast');
  socket.destroy();
});

it('swallows what is half-open, and breaks the connection when it is mended', async () => {
  const socket = connect(line.port, '127.0.0.1');
  await once(socket, 'connect');
  line.break('swallow');
  socket.write('lost');
  await sleep(50);
  expect(whatCame()).toBe('');
  line.mend();
  await once(socket, 'close');
});

import { type ClientRequest, get, type IncomingMessage } from 'node:http';

/** An event as it came: its number, and how long after its commit. Both clocks are this machine's. */
export type Heard = { seq: number; lagMs: number };

/** One open subscription, as an EventSource would hold it. */
export type Listener = {
  heard: Heard[];
  /** Comments and pings that kept the connection alive. */
  pings: number;
  isOver: Promise<void>;
  close(): void;
};

export type ListenOptions = { url: string; apiKey: string; jobId: string; lastEventId?: number };

/** Subscribes to one analysis over a connection of its own, and resolves when the server has taken it. */
export async function listen({ url, apiKey, jobId, lastEventId }: ListenOptions): Promise<Listener> {
  const input = encodeURIComponent(JSON.stringify({ jobId }));
  const headers = {
    accept: 'text/event-stream',
    authorization: `Bearer ${apiKey}`,
    ...(lastEventId !== undefined && { 'last-event-id': String(lastEventId) }),
  };
  const request = get(`${url}/api/trpc/analyses.onProgress?input=${input}`, { headers, agent: false });
  const response = await opened(request);
  const over = Promise.withResolvers<void>();
  const listener: Listener = { heard: [], pings: 0, isOver: over.promise, close: () => void request.destroy() };
  response.setEncoding('utf8');
  let rest = '';
  response.on('data', (chunk: string) => {
    const now = Date.now();
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) note(listener, block, now);
  });
  response.on('close', over.resolve);
  return listener;
}

/** A client that opens a subscription and then reads nothing of it. */
export async function listenWithoutReading({ url, apiKey, jobId }: ListenOptions): Promise<{ close(): void }> {
  const input = encodeURIComponent(JSON.stringify({ jobId }));
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${apiKey}` };
  const request = get(`${url}/api/trpc/analyses.onProgress?input=${input}`, { headers, agent: false });
  const response = await opened(request);
  response.pause();
  response.socket.pause();
  return { close: () => void request.destroy() };
}

async function opened(request: ClientRequest): Promise<IncomingMessage> {
  const answer = Promise.withResolvers<IncomingMessage>();
  request.once('response', answer.resolve);
  request.on('error', answer.reject);
  const response = await answer.promise;
  if (response.statusCode !== 200) throw new Error(`A subscription was answered ${response.statusCode}`);
  // Who closes on purpose is not surprised.
  response.on('error', () => {});
  return response;
}

function note(listener: Listener, block: string, now: number): void {
  const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  if (fields.get('event') === 'ping') listener.pings++;
  const id = fields.get('id');
  const data = fields.get('data');
  if (id === undefined || data === undefined) return;
  const { updatedAt }: { updatedAt: string } = JSON.parse(data);
  listener.heard.push({ seq: Number(id), lagMs: now - Date.parse(updatedAt) });
}

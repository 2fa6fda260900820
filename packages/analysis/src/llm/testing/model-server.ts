import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server answers one request. `says` is the model's text; the rest are ways to misbehave. */
export type Behaviour =
  | { kind: 'says'; text: string; finish?: 'stop' | 'length'; tokens?: { in: number; out: number } }
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  | { kind: 'slow' }
  | { kind: 'cut_off' }
  | { kind: 'broken_body' }
  | { kind: 'endless' };

/** A server that speaks OpenAI's chat completions, and misbehaves on demand. */
export interface ModelServer {
  baseUrl: string;
  /** The bodies of all requests as they arrived. */
  arrived: string[];
  /** Requests whose connection the caller ended before the answer. */
  abandoned(): number;
  close(): Promise<void>;
}

/** Answers by turns; the last behaviour answers all further requests. A function sees the request's body. */
export async function startModelServer(...turns: (Behaviour | ((body: string) => Behaviour))[]): Promise<ModelServer> {
  const arrived: string[] = [];
  let abandoned = 0;
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableEnded) abandoned += 1;
    });
    void bodyOf(request).then((body) => {
      const turn = turns[Math.min(arrived.length, turns.length - 1)];
      arrived.push(body);
      if (turn) answer(response, typeof turn === 'function' ? turn(body) : turn);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${portOf(server.address())}/v1`,
    arrived,
    abandoned: () => abandoned,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

function answer(response: ServerResponse, behaviour: Behaviour): void {
  const json = { 'content-type': 'application/json' };
  switch (behaviour.kind) {
    case 'says':
      response.writeHead(200, json).end(completion(behaviour));
      return;
    case 'status':
      response
        .writeHead(behaviour.status, { ...json, ...behaviour.headers })
        .end(JSON.stringify({ error: { message: 'no', type: 'error' } }));
      return;
    case 'slow':
      return;
    case 'cut_off':
      response.writeHead(200, { ...json, 'content-length': '5000' }).write('{"id":"1","choices":[{"message":{"role":"assist');
      setTimeout(() => response.destroy(), 20);
      return;
    case 'broken_body':
      response.writeHead(200, json).end('{"id": "1", "choices": [');
      return;
    case 'endless': {
      response.writeHead(200, json).write('{"id":"1","choices":[{"message":{"role":"assistant","content":"');
      const pour = () => {
        while (response.writable && response.write('word '.repeat(10_000)));
        if (response.writable) response.once('drain', pour);
      };
      pour();
    }
  }
}

function completion({ text, finish = 'stop', tokens = { in: 1000, out: 200 } }: Extract<Behaviour, { kind: 'says' }>): string {
  return JSON.stringify({
    id: 'completion-1',
    object: 'chat.completion',
    created: 1_760_000_000,
    model: 'a-model',
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finish }],
    usage: { prompt_tokens: tokens.in, completion_tokens: tokens.out, total_tokens: tokens.in + tokens.out },
  });
}

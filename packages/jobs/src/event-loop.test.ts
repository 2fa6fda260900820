import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** A process that watches its event loop, allows it to stand still for half a second, and then does `then`. */
function aProcess(then: string) {
  const watch = fileURLToPath(new URL('./event-loop.ts', import.meta.url));
  const program = `const { watchEventLoop } = await import(${JSON.stringify(watch)});
    watchEventLoop({ stuckMs: 500, lookMs: 100 });
    setTimeout(() => console.log('ready'), 300);
    setTimeout(() => { ${then} }, 400);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void said.push(chunk.toString()));
  return { child, said: () => said.join(''), exited: once(child, 'exit') };
}

describe('a process whose event loop is watched', () => {
  it('ends itself when the loop stands still, and says why', async () => {
    const { exited, said } = aProcess('for (;;);');
    expect(await exited).toEqual([null, 'SIGKILL']);
    expect(said()).toContain('The event loop stands still');
  });

  it('is left alone when it is stopped as a whole and goes on later', async () => {
    const { child, said, exited } = aProcess('setTimeout(() => process.exit(0), 3000);');
    await expect.poll(said, { timeout: 5000 }).toContain('ready');
    child.kill('SIGSTOP');
    await sleep(1500);
    child.kill('SIGCONT');
    expect(await exited).toEqual([0, null]);
  });

  it('ends by itself when it has nothing more to do', async () => {
    const { exited } = aProcess('');
    expect(await exited).toEqual([0, null]);
  });
});

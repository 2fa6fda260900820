import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { atMost, report, round } from './measure.ts';

/** A newcomer's first minutes: a fresh clone of the last commit to a page that answers, then the same once more. */
const port = process.env.BENCH_PORT ?? '5917';
const folder = mkdtempSync(join(tmpdir(), 'groundwork-start-'));
const clone = join(folder, 'groundwork');

try {
  execFileSync('git', ['clone', '--quiet', join(import.meta.dirname, '..'), clone]);
  const first = await timeStart();
  const second = await timeStart();
  report(
    'start',
    { 'fresh clone': { seconds: first.ready, 'to stop': first.stop }, 'second start': { seconds: second.ready, 'to stop': second.stop } },
    [
      atMost('fresh clone to a usable page', first.ready, 180, 's'),
      atMost('second start', second.ready, 10, 's'),
      atMost('Ctrl-C', Math.max(first.stop, second.stop), 10, 's'),
    ],
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function timeStart(): Promise<{ ready: number; stop: number }> {
  const from = performance.now();
  const start = spawn('npm', ['start'], {
    cwd: clone,
    env: newcomersEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  await untilUsable(start);
  const ready = round((performance.now() - from) / 1000);
  const stopFrom = performance.now();
  const exited = once(start, 'exit');
  // To the whole group, as a terminal's Ctrl-C goes.
  if (start.pid) process.kill(-start.pid, 'SIGINT');
  await exited;
  return { ready, stop: round((performance.now() - stopFrom) / 1000) };
}

/** Nothing set up by hand: no services and no setting of ours from the shell that runs this. */
function newcomersEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG } = process.env;
  const npm = Object.entries(process.env).filter(([name]) =>
    /^(npm_config_(registry|cache)|NODE_EXTRA_CA_CERTS|https?_proxy|no_proxy)$/i.test(name),
  );
  return { PATH, HOME, LANG, PORT: port, ...Object.fromEntries(npm) };
}

async function untilUsable(start: ChildProcess): Promise<void> {
  const local = join(clone, '.groundwork', 'local.json');
  for (;;) {
    if (start.exitCode !== null) throw new Error(`npm start ended with ${start.exitCode}`);
    if (existsSync(local)) {
      const { url }: { url: string } = JSON.parse(readFileSync(local, 'utf8'));
      const page = await fetch(url).catch(() => undefined);
      if (page?.ok && (await page.text()).includes('<script')) return;
    }
    await pause(50);
  }
}

import { defaultJobSettings } from '@groundwork/jobs';
import { paceNames, paces } from './settings.ts';

/**
 * Loaded into a real API process before its program (`node --import`): gives it the settings of the run, sets its clock wrong, and ends it with
 * whoever started it. Its program is the one that people run.
 */
const pace = paceNames.find((name) => name === process.env.FAULTS_PACE) ?? 'short';
Object.assign(defaultJobSettings, paces[pace].jobs);

const clockOffMs = Number(process.env.FAULTS_CLOCK_OFF_MS ?? 0);
if (clockOffMs !== 0) setClockWrong(clockOffMs);

process.on('disconnect', () => process.exit(0));
const asking = setInterval(tellWhenAnswering, 100).unref();

async function tellWhenAnswering(): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/livez`).catch(() => undefined);
  if (!answer?.ok) return;
  clearInterval(asking);
  process.send?.('begun');
}

function setClockWrong(offMs: number): void {
  const rightNow = Date.now;
  Date.now = () => rightNow() + offMs;
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [target.now()] : given, newTarget),
  });
}

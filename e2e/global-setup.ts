import { keepStack } from './running-stack.ts';
import { startStack } from './stack.ts';

/** One real stack for all journeys; stopped after the last. */
export default async function setUp(): Promise<() => Promise<void>> {
  const stack = await startStack({ env: { SUBMIT_RATE_LIMIT_MAX: '1000', WORKER_CONCURRENCY: '2' } });
  keepStack(stack);
  return () => stack.stop();
}

import { join } from 'node:path';
import { EnvironmentError, type SharedEnvironment } from '@groundwork/jobs';
import { type Logger, pino } from 'pino';

/**
 * A log to standard output and to `LOG_DIR/worker.log`, one JSON object a line; lines about an analysis say `jobId: <id>`. Ids, codes and
 * figures only. Lines are written before the call returns, so that none is lost when the process ends.
 * @throws EnvironmentError when the file cannot be written
 */
export function openWorkerLog({ LOG_DIR, LOG_LEVEL }: Pick<SharedEnvironment, 'LOG_DIR' | 'LOG_LEVEL'>): Logger {
  const output = pino.destination({ dest: 1, sync: true });
  // The terminal or supervisor at the other end may be gone; the file goes on.
  output.on('error', () => {});
  // The logger's own level decides; the streams take all it lets through.
  const streams = [output, openLogFile(join(LOG_DIR, 'worker.log'))].map((stream) => ({ level: 'trace' as const, stream }));
  return pino({ level: LOG_LEVEL, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, pino.multistream(streams));
}

function openLogFile(file: string) {
  try {
    return pino.destination({ dest: file, mkdir: true, sync: true, append: true });
  } catch (error) {
    throw new EnvironmentError(`Cannot start, LOG_DIR: ${file} cannot be written (${error instanceof Error ? error.message : 'unknown'})`);
  }
}

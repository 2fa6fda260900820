import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/**
 * Says in the log, at each connection, that this Redis throws keys away when its memory is full. Analyses survive that, for Postgres holds
 * them, but each waits until the relay has added it again. By `INFO`, because managed Redis often refuses `CONFIG`.
 */
export function warnOfEviction(redis: Redis, log: Logger): void {
  redis.on('ready', () => {
    redis.info('memory').then(
      (memory) => {
        const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
        if (policy === undefined || policy === 'noeviction') return;
        log.warn(
          { policy },
          'Redis may evict jobs when its memory is full, which delays analyses. Set it to keep them: maxmemory-policy noeviction',
        );
      },
      // Redis went away again; the next connection asks again.
      () => {},
    );
  });
}

import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createOutageLog } from './outage-log.ts';

it('says once that an outage began and once that it is over, without a stack, and counts what passed', () => {
  const said: { msg: string; uncounted?: number; stack?: string; err?: object }[] = [];
  const counted: string[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => void said.push(JSON.parse(line)) });
  const outage = createOutageLog('submit', { log, counters: { count: (name, of) => void counted.push(`${name} ${of}`) } });
  outage.worked();
  for (let call = 0; call < 3; call++) outage.failed(new Error('Redis is away'));
  outage.worked();
  outage.worked();
  outage.failed(new Error('Redis is away'));
  expect(said.map(({ msg }) => msg.split(',')[0]?.split(';')[0])).toEqual([
    'Redis cannot count',
    'Redis counts again',
    'Redis cannot count',
  ]);
  expect(said[1]?.uncounted).toBe(3);
  expect(said.every(({ err, stack }) => err === undefined && stack === undefined)).toBe(true);
  expect(counted).toEqual(Array(4).fill('uncounted_calls submit'));
});

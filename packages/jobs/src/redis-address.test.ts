import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestStore } from '@groundwork/db/testing';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openJobs } from './context.ts';
import { parseEnvironment } from './environment.ts';
import { hasHashTag, redisAddressOf, redisEnvironmentSchema } from './redis-address.ts';

const addressOf = (env: Record<string, string>) =>
  redisAddressOf(parseEnvironment(redisEnvironmentSchema, { QUEUE_PREFIX: 'bull', ...env }));

describe('one server', () => {
  it('is on this machine unless it is named', () => {
    expect(addressOf({})).toEqual({ host: 'localhost', port: 6379 });
  });

  it('is named by its parts', () => {
    expect(addressOf({ REDIS_HOST: 'redis', REDIS_PORT: '7000', REDIS_USERNAME: 'jobs', REDIS_PASSWORD: 'p', REDIS_TLS: 'true' })).toEqual({
      host: 'redis',
      port: 7000,
      username: 'jobs',
      password: 'p',
      tls: {},
    });
  });

  it('is named by a URL, which goes before the parts', () => {
    expect(addressOf({ REDIS_URL: 'rediss://jobs:p%40ss@redis:7000/3', REDIS_HOST: 'elsewhere' })).toEqual({
      host: 'redis',
      port: 7000,
      username: 'jobs',
      password: 'p@ss',
      db: 3,
      tls: {},
    });
  });

  it('shows a certificate of one’s own authority', () => {
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-tls-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'ca.pem'), 'the authority');
    expect(addressOf({ REDIS_URL: 'rediss://redis', REDIS_TLS_CA_FILE: join(folder, 'ca.pem'), REDIS_TLS_SERVERNAME: 'r1' })).toEqual({
      host: 'redis',
      port: 6379,
      tls: { ca: 'the authority', servername: 'r1' },
    });
    expect(() => addressOf({ REDIS_TLS_CA_FILE: join(folder, 'none.pem') })).toThrow(/REDIS_TLS_CA_FILE: .*none\.pem cannot be read/);
  });
});

describe('Sentinel', () => {
  it('is named by its servers and the name of the primary', () => {
    expect(
      addressOf({
        REDIS_SENTINELS: 's1:26379, [::1]:26380 ,s3',
        REDIS_SENTINEL_NAME: 'groundwork',
        REDIS_SENTINEL_PASSWORD: 's',
        REDIS_PASSWORD: 'p',
        REDIS_NAT_MAP: '10.0.0.3:6379=127.0.0.1:16379',
      }),
    ).toEqual({
      sentinels: [
        { host: 's1', port: 26_379 },
        { host: '::1', port: 26_380 },
        { host: 's3', port: 26_379 },
      ],
      primary: 'groundwork',
      sentinelPassword: 's',
      password: 'p',
      natMap: { '10.0.0.3:6379': { host: '127.0.0.1', port: 16_379 } },
    });
  });

  it('cannot be a cluster too', () => {
    expect(() => addressOf({ REDIS_SENTINELS: 's1', REDIS_CLUSTER_NODES: 'n1' })).toThrow(/leave one of them out/);
  });
});

describe('Redis Cluster', () => {
  it('is named by some of its nodes', () => {
    expect(addressOf({ REDIS_CLUSTER_NODES: 'n1:7001,n2:7002', QUEUE_PREFIX: '{bull}' })).toEqual({
      clusterNodes: [
        { host: 'n1', port: 7001 },
        { host: 'n2', port: 7002 },
      ],
    });
  });

  it('is refused with a prefix that would spread the queue over the nodes, with the remedy', () => {
    expect(() => addressOf({ REDIS_CLUSTER_NODES: 'n1:7001' })).toThrow(/QUEUE_PREFIX: must hold a hash tag .*QUEUE_PREFIX=\{bull\}/);
  });

  it('is refused so by whoever opens jobs on it, too', async () => {
    const { database, sealer, drop } = await openTestStore();
    onTestFinished(drop);
    const redis = { clusterNodes: [{ host: '127.0.0.1', port: 9 }] };
    await expect(openJobs({ database, sealer, redis, log: pino({ level: 'silent' }) })).rejects.toThrow(/hash tag/);
  });

  it.each([
    ['{bull}', true],
    ['jobs:{a}', true],
    ['bull', false],
    ['{}bull{a}', false],
    ['{bull', false],
  ])('reads a hash tag as Redis does: %s %s', (prefix, is) => {
    expect(hasHashTag(prefix)).toBe(is);
  });
});

it.each(['', 'redis:0', 'redis:70000', 'a b', 'redis:6379:1', 'redis,,redis'])('a place that is none (%j) is named', (list) => {
  const env = { REDIS_SENTINELS: list === '' ? ',' : list };
  expect(() => addressOf(env)).toThrow(/REDIS_SENTINELS: must be a list such as/);
});

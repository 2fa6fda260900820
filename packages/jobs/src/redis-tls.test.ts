import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer } from 'node:tls';
import { type Certificate, makeCertificate } from '@groundwork/db/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { findRedisFaults } from './eviction.ts';
import type { RedisTls } from './redis-address.ts';
import { submitAnalysis } from './submit.ts';
import { analyseQuickly, aSubmission, aWorker, openTestJobs, type TestJobs, testRedis, untilState } from './testing/index.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The tests' Redis behind TLS, on a port of its own; `client`: the only certificate it lets in. */
async function openSealedRedis(server: Certificate, client?: Certificate): Promise<number> {
  const { host, port } = testRedis();
  const asks = client ? { requestCert: true, rejectUnauthorized: true, ca: client.cert } : {};
  const listener = createServer({ ...server, ...asks }, (incoming) => {
    const outgoing = connect(port, host);
    incoming.pipe(outgoing).pipe(incoming);
    incoming.on('error', () => outgoing.destroy()).on('close', () => outgoing.destroy());
    outgoing.on('error', () => incoming.destroy()).on('close', () => incoming.destroy());
  });
  closing.push(() => listener.close());
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  const place = listener.address();
  if (place === null || typeof place === 'string') throw new Error('the listener has no port');
  return place.port;
}

async function jobsOver(port: number, tls: RedisTls): Promise<TestJobs> {
  const jobs = await openTestJobs({ redis: { ...testRedis(), host: '127.0.0.1', port, tls } });
  closing.push(() => jobs.drop());
  return jobs;
}

describe('Redis over TLS', () => {
  it('carries analyses when its authority is known', async () => {
    const server = makeCertificate('redis');
    const jobs = await jobsOver(await openSealedRedis(server), { ca: server.cert });
    const worker = aWorker(jobs, analyseQuickly);
    closing.push(() => worker.drain(0));
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    await untilState(jobs, jobId, ['completed'], 5000);
  });

  it('is not spoken to when its authority is another', async () => {
    const jobs = await jobsOver(await openSealedRedis(makeCertificate('redis')), { ca: makeCertificate('redis').cert });
    expect(await findRedisFaults(jobs)).toEqual(['Redis does not answer.']);
  });

  it('is shown our own certificate when it asks for one', async () => {
    const [server, client] = [makeCertificate('redis'), makeCertificate('groundwork')];
    const port = await openSealedRedis(server, client);
    expect(await findRedisFaults(await jobsOver(port, { ca: server.cert, ...client }))).toEqual([]);
    expect(await findRedisFaults(await jobsOver(port, { ca: server.cert }))).toEqual(['Redis does not answer.']);
  });
});

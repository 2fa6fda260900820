import { readFileSync } from 'node:fs';
import { EnvironmentError } from '@groundwork/jobs';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readEnvironment } from './env.ts';

const secrets = {
  DATABASE_URL: 'postgres://localhost/groundwork',
  DATA_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  AUTH_SECRET: 'x'.repeat(32),
};
const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
const exampleValues = new Map([...example.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
/** Read by the launcher's scripts, not by a server. */
const ofTheLauncher = ['GROUNDWORK_HOME'];

describe('.env.example', () => {
  it('names every variable the server reads, and no other', () => {
    expect([...exampleValues.keys()].sort()).toEqual([...Object.keys(environmentSchema.shape), ...ofTheLauncher].sort());
  });

  it('tells the defaults as they are', () => {
    const parsed: Record<string, unknown> = readEnvironment(secrets);
    const said = [...exampleValues].filter(([name = '', value]) => value && parsed[name] !== undefined && !(name in secrets));
    const examples = ['PUBLIC_URL', 'WEB_DIST'];
    for (const [name = '', value] of said) if (!examples.includes(name)) expect(`${name}=${parsed[name]}`).toBe(`${name}=${value}`);
    expect(said.length).toBeGreaterThan(15);
  });
});

describe('readEnvironment', () => {
  it.each([
    ['PORT', '70000'],
    ['PORT', '6000'],
    ['AUTH_SECRET', 'short'],
    ['WORKER_MODE', 'sometimes'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['DATA_ENCRYPTION_KEY', 'c2hvcnQ='],
    ['SUBMIT_RATE_LIMIT_MAX', 'many'],
  ])('stops with the name of %s when it is %j', (name, value) => {
    expect(() => readEnvironment({ ...secrets, [name]: value })).toThrow(EnvironmentError);
    expect(() => readEnvironment({ ...secrets, [name]: value })).toThrow(name);
  });

  it('names every variable that is missing', () => {
    expect(() => readEnvironment({})).toThrow(/DATABASE_URL[\s\S]*DATA_ENCRYPTION_KEY[\s\S]*AUTH_SECRET/);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ ...secrets, PORT: '' }).PORT).toBe(5001);
  });
});

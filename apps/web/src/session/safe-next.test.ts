import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isServerPage, safeNext } from './safe-next.ts';

const origin = 'https://groundwork.example';

describe('where signing in leads', () => {
  it.each([
    ['/cases?x=1#y', '/cases?x=1#y'],
    ['/admin/queues', '/admin/queues'],
    [undefined, '/'],
    ['', '/'],
    ['cases', '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example/', '/'],
    ['/\t/elsewhere.example/', '/'],
    ['/.//elsewhere.example/', '/'],
    ['/sign-in?next=/', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s leads to %s', (next, path) => {
    expect(safeNext(next, origin)).toBe(path);
  });

  it('never leaves this site, whatever the address says', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '//',
      '@',
      ':',
      '?',
      '#',
      'https:',
      'elsewhere.example',
      '%2f',
      '\t',
      '\n',
      'cases',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const path = safeNext(pieces.join(''), origin);
        expect(new URL(path, origin).origin).toBe(origin);
        expect(path).toMatch(/^\/(?![/\\])/);
      }),
    );
  });

  it('knows the pages that need a full load', () => {
    expect(isServerPage('/admin/queues')).toBe(true);
    expect(isServerPage('/admin/queues/queue/ai-analysis?x')).toBe(true);
    expect(isServerPage('/admin')).toBe(false);
    expect(isServerPage('/admin/queuesque')).toBe(false);
  });
});

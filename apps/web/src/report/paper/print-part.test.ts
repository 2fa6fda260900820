import { afterEach, expect, test, vi } from 'vitest';
import { printPart } from './print-part.ts';

afterEach(() => vi.restoreAllMocks());

test('one part is marked while it is printed, and the page is as before when that is over', () => {
  document.body.innerHTML = '<section id="for-parents"></section>';
  const part = document.getElementById('for-parents');
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    expect(document.documentElement.dataset.printing).toBe('part');
    expect(part?.dataset.printed).toBe('');
  });
  printPart('for-parents');
  expect(print).toHaveBeenCalledOnce();
  dispatchEvent(new Event('afterprint'));
  expect(document.documentElement.dataset.printing).toBeUndefined();
  expect(part?.dataset.printed).toBeUndefined();
});

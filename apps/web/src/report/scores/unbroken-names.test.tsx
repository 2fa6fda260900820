import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UnbrokenNames } from './unbroken-names.tsx';

test.each([
  ['It rests on WISC-V Working Memory (79) and BASC-3 TRS Attention.', ['WISC-V', 'BASC-3']],
  ['CAARS-S:L and BRIEF-A Self', ['CAARS-S:L', 'BRIEF-A']],
  ['Slow, time-consuming reading; Speech-language services', []],
])('only the names of instruments are kept in one piece: %s', (text, names) => {
  const { container } = render(<UnbrokenNames text={text} />);
  expect(container.textContent).toBe(text);
  expect([...container.querySelectorAll('span')].map((kept) => kept.textContent)).toEqual(names);
});

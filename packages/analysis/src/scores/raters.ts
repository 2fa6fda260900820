/** Words that name who answered, and the rater they mean; the first that fits. */
const raterWords: readonly { pattern: RegExp; rater: string }[] = [
  { pattern: /\bself\b|\bself[- ]report|\bstudent\b|\bclient\b|\bSRP\b|\bS:(?:L|S|SV)\b|\byouth\b/i, rater: 'self' },
  { pattern: /\bteacher'?s?\b|\bTRS\b|\bTRF\b|\bclassroom\b|\binstructor\b/i, rater: 'teacher' },
  { pattern: /\bmother'?s?\b|\bmaternal\b|\bmom\b/i, rater: 'mother' },
  { pattern: /\bfather'?s?\b|\bpaternal\b|\bdad\b/i, rater: 'father' },
  {
    pattern:
      /\bparents?'?s?\b|\bPRS\b|\bguardian\b|\bcaregiver\b|\bgrand(?:mother|father|parents?)\b|\b(?:foster|step)[- ]?(?:mother|father|parents?)\b|\bCBCL\b/i,
    rater: 'parent',
  },
  { pattern: /\binformant\b/i, rater: 'informant' },
  { pattern: /\bobserver\b|\bspouse\b|\bpartner\b|\bwife\b|\bhusband\b|\broommate\b|\bO:(?:L|S|SV)\b/i, rater: 'observer' },
];

/** Who answered, by the words of a heading or sentence; null where they name nobody. */
export function raterIn(text: string): string | null {
  const plain = text.replaceAll('’', "'");
  return raterWords.find(({ pattern }) => pattern.test(plain))?.rater ?? null;
}

/** All people a text names as raters, with the place of each. */
export function ratersIn(text: string): { rater: string; at: number }[] {
  const plain = text.replaceAll('’', "'");
  return raterWords
    .flatMap(({ pattern, rater }) => [...plain.matchAll(new RegExp(pattern, 'gi'))].map((match) => ({ rater, at: match.index })))
    .sort((a, b) => a.at - b.at);
}

/** Whose forms are made for others as well: there is none for a mother alone. */
const formRaters: Readonly<Record<string, string>> = { mother: 'parent', father: 'parent', informant: 'observer' };

/** Whether a form made for one rater fits the rater named. */
export function isFormFor(formRater: string, rater: string): boolean {
  const broad = (name: string) => formRaters[name] ?? name;
  return broad(formRater) === broad(rater) || (broad(formRater) === 'observer' && rater !== 'self' && rater !== 'teacher');
}

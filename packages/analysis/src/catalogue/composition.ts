/** A composite that is made of the sum of its subtests, as their manuals give it. Names in lower case, without "index". */
export interface Composition {
  composite: string;
  parts: readonly string[];
}

const of = (list: string): Composition[] =>
  list.split(';').map((entry) => {
    const [composite = '', parts = ''] = entry.split('=').map((part) => part.trim());
    return { composite, parts: parts.split('+').map((part) => part.trim()) };
  });

const fivefold =
  'verbal comprehension = similarities + vocabulary; visual spatial = block design + visual puzzles; fluid reasoning = matrix reasoning + figure weights';

/**
 * The core composites by edition. Source: Pearson's technical manuals (WISC-IV, WISC-V, WAIS-IV, WAIS-5, WPPSI-IV for ages 4 to 7) and Pro-Ed's examiner's manuals
 * (CTOPP-2 for ages 7 to 24, TOWRE-2), in which a composite is looked up by the sum of these subtests.
 */
export const compositions: ReadonlyMap<string, readonly Composition[]> = new Map([
  ['WISC-V', of(`${fivefold}; working memory = digit span + picture span; processing speed = coding + symbol search`)],
  [
    'WISC-IV',
    of(
      'verbal comprehension = similarities + vocabulary + comprehension; perceptual reasoning = block design + picture concepts + matrix reasoning; working memory = digit span + letter number sequencing; processing speed = coding + symbol search',
    ),
  ],
  [
    'WAIS-IV',
    of(
      'verbal comprehension = similarities + vocabulary + information; perceptual reasoning = block design + matrix reasoning + visual puzzles; working memory = digit span + arithmetic; processing speed = coding + symbol search',
    ),
  ],
  ['WAIS-5', of(`${fivefold}; working memory = digit sequencing + running digits; processing speed = coding + symbol search`)],
  [
    'WPPSI-IV',
    of(
      'verbal comprehension = information + similarities; visual spatial = block design + object assembly; fluid reasoning = matrix reasoning + picture concepts; working memory = picture memory + zoo locations; processing speed = bug search + cancellation',
    ),
  ],
  [
    'CTOPP-2',
    of(
      'phonological awareness = elision + blending words + phoneme isolation; phonological memory = memory for digits + nonword repetition; rapid symbolic naming = rapid digit naming + rapid letter naming',
    ),
  ],
  ['TOWRE-2', of('total word reading efficiency = sight word efficiency + phonemic decoding efficiency')],
]);

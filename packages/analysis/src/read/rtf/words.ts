/** Groups whose text is no part of what is printed, or is printed on every page. */
export const unreadGroups = new Set([
  'info',
  'pict',
  'objdata',
  'objclass',
  'objname',
  'fldinst',
  'header',
  'headerl',
  'headerr',
  'footer',
  'footerl',
  'footerr',
  'sp',
  'sn',
  'sv',
  'shprslt',
  'nonesttables',
  'xe',
  'tc',
  'revtbl',
  'filetbl',
  'listtable',
  'listoverridetable',
  'datastore',
  'themedata',
  'colorschememapping',
  'latentstyles',
  'ftnsep',
  'ftnsepc',
  'aftnsep',
  'aftnsepc',
  'rxe',
  'bkmkstart',
  'bkmkend',
  'upr',
  'template',
  'background',
  'fontemb',
  'falt',
  'panose',
  'private',
]);

/** Groups that a reader may pass over, by their mark, and that we read all the same. */
export const readAllTheSame = new Set(['shpinst', 'shptxt', 'nesttableprops', 'ud', 'shpgrp', 'cs']);

/** Words that stand for characters. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['softline', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
]);

/** Symbols that stand for characters: a space and a hyphen that don't break, and a hyphen that shows only at a line's end. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ['~', ' '],
  ['_', '-'],
  ['-', ''],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);

/** Of the fonts Symbol and Wingdings, by the low byte of their codes. */
export const signs: ReadonlyMap<number, string> = new Map([
  [183, '•'],
  [167, '•'],
  [216, '•'],
  [254, '☒'],
  [253, '☒'],
  [252, '✓'],
  [168, '☐'],
  [111, '☐'],
]);

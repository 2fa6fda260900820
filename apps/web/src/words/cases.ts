import { countOf } from './figures.ts';

/** The words of the pages about cases. */
export const caseWords = {
  title: 'Cases',
  intro: 'A case holds the documents that were submitted together under its label.',
  search: 'Search cases',
  loading: 'Loading the cases',
  none: 'No cases yet',
  noneText: 'A case is made with the first document you submit.',
  noMatch: 'Nothing matches.',
  unnamed: 'Case without a label',
  analyses: (count: number) => countOf(count, 'analysis', 'analyses'),
  made: (day: string) => `since ${day}`,
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  renameTitle: 'Rename the case',
  label: 'Case label',
  labelHint: '(only your team sees it)',
  labelMissing: 'Give the case a label.',
  save: 'Save',
  cancel: 'Keep the old label',
  more: 'Show more',
  shown: (shown: number) => `${shown} shown`,
  all: 'All cases',
  notFound: 'There is no case with this id. It may belong to another organisation.',
} as const;

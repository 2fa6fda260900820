import type { DocumentWarning, ModuleType } from '@groundwork/analysis/schema';
import type { FinishedGroup } from '../work/list-filter.ts';
import type { HoldReason } from '../work/outbox/outbox-state.ts';
import { countOf, ordinal } from './figures.ts';
import { durationWords } from './moments.ts';

interface CountWords {
  barriers: (count: number) => string;
  accommodations: (count: number) => string;
  nothing: string;
}

/** The words of the page where documents are submitted and followed. */
export const workWords = {
  title: 'Analyses',
  newAnalysis: {
    title: 'New analysis',
    drop: 'Drop assessments here',
    dropNow: 'Let go to add them',
    limits: (size: string) => `PDF, DOCX, ODT, RTF or TXT, up to ${size} each`,
    choose: 'Choose files',
    paste: 'Paste text',
    pasteLabel: 'Text of the assessment',
    pastePlaceholder: 'Paste the text of one assessment',
    pasteAdd: 'Add this text',
    pasteCancel: 'Do not add',
    pasteEmpty: 'Paste the text of the assessment first.',
    pastedName: 'Pasted text',
    ready: 'ready',
    empty: 'This file is empty. Choose the file again, or export it anew.',
    tooLarge: (limit: string) => `Larger than ${limit}. Print it to a smaller PDF, or upload only the assessment itself.`,
    remove: (name: string) => `Remove ${name}`,
    files: 'Documents to analyse',
    reportFor: 'Report for',
    caseLabel: 'Case label',
    caseLabelHint: '(optional, only your team sees it)',
    analyse: (count: number) => (count === 0 ? 'Analyse' : `Analyse ${countOf(count, 'document')}`),
    nothingChosen: 'Choose a document or paste its text first.',
    privacy: {
      local: 'Documents are encrypted and stay on this system. No AI provider sees them: your organisation uses the built-in engine.',
      llm: 'Documents are encrypted on this system. Their text, with names taken out, is sent to the AI provider your organisation chose.',
    },
  },
  samples: {
    title: 'Nothing finished yet',
    text: 'Drop an assessment, or try one of these. The people in them are invented.',
    loadFailed: 'The sample could not be loaded. Check your connection and try again.',
  },
  inProgress: {
    title: 'In progress',
    none: 'Nothing is being analysed right now.',
    loading: 'Loading what is in progress',
    cancel: 'Cancel',
    cancelOf: (name: string) => `Cancel ${name}`,
    cancelling: 'Cancelling',
    remove: 'Remove',
    removeOf: (name: string) => `Remove ${name}`,
    cancelFailed: (reason: string) => `It could not be cancelled. ${reason}`,
    more: (count: number) => `and ${countOf(count, 'more analysis', 'more analyses')}`,
    barOf: (name: string) => `Progress of ${name}`,
    uploaded: 'Uploaded',
    place: (position: number, seconds: number | undefined) =>
      `${position === 1 ? 'Next in line' : `${ordinal(position)} in line`}${seconds === undefined ? '' : `, ${durationWords(seconds)}`}`,
    attempt: (attempt: number, most: number) => `attempt ${attempt} of ${most}`,
    timeLeft: (seconds: number) => `${capital(durationWords(seconds))} left.`,
    mayClose: 'You can close this page: the work goes on.',
    signedOut: 'You are no longer signed in. The document is kept on this page: sign in, then try again.',
    signIn: 'Sign in',
    waitsUntil: (time: string) => `It waits until ${time} at most.`,
    keptForRetry: 'Nothing was lost: what is read so far is kept, and the next try goes on from there.',
  },
  states: {
    uploading: (percent: number) => `Uploading ${percent}%`,
    arrived: 'Uploaded',
    withdrawing: 'Cancelling',
    toSend: 'Next to send',
    held: {
      limit: (time: string) => `Waiting to send: the limit allows the next one at ${time}`,
      crowd: (time: string) => `Waiting to send: very much is being analysed just now. It is sent again by itself at ${time}`,
    } satisfies Record<HoldReason, (time: string) => string>,
    stopped: 'Not sent',
    waiting: 'Waiting',
    active: 'Analysing',
    delayed: (time: string | undefined) => (time ? `Trying again at ${time}` : 'Trying again soon'),
    completed: 'Ready',
    toCheck: 'Check the document',
    toReview: (count: number) => `${count} to review`,
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  ready: {
    text: (name: string) => `The report on ${name} is ready.`,
    open: 'Open the report',
    several: (count: number) => `${count} reports are ready. They stand under Finished.`,
    dismiss: 'Hide this note',
  },
  finished: {
    title: 'Finished',
    search: 'Search case or file',
    module: 'Reader',
    state: 'State',
    allModules: 'All readers',
    groups: { all: 'All states', done: 'Ready', failed: 'Failed', cancelled: 'Cancelled' } satisfies Record<FinishedGroup, string>,
    columns: { case: 'Case', state: 'State', report: 'Report', findings: 'Findings', when: 'When' },
    loading: 'Loading the finished analyses',
    none: 'What is finished will stand here.',
    noMatch: 'Nothing matches.',
    clear: 'Show all',
    more: 'Show more',
    shown: (shown: number, total: number) => `${shown} of ${total.toLocaleString('en')}`,
    /** What a report holds, in the words of its reader. */
    counted: {
      post_secondary: {
        barriers: (count) => countOf(count, 'barrier'),
        accommodations: (count) => countOf(count, 'accommodation'),
        nothing: 'No barriers found',
      },
      k12: {
        barriers: (count) => countOf(count, 'need'),
        accommodations: (count) => countOf(count, 'accommodation'),
        nothing: 'No needs found',
      },
      tutoring: {
        barriers: (count) => countOf(count, 'area to work on', 'areas to work on'),
        accommodations: (count) => countOf(count, 'strategy', 'strategies'),
        nothing: 'Nothing found to work on',
      },
    } satisfies Record<ModuleType, CountWords>,
    /** What the list says of a document, by the warning's code; null where the report says enough. */
    warnings: {
      not_an_assessment: 'This does not read like an assessment; nothing was found in it.',
      instruction_in_document: 'It holds instructions meant for software; they were not followed.',
      hidden_text: 'It holds hidden text.',
      low_ocr_confidence: 'Parts of the scan were hard to read.',
      possible_second_person: 'It may speak of a second person.',
      no_assessment_date: null,
      model_unavailable: 'The language model did not take part in all of it.',
    } satisfies Record<DocumentWarning['code'], string | null>,
    kept: 'Nothing was lost: the document is kept.',
    tryAgain: 'Try again',
    tryAgainOf: (name: string) => `Try again: ${name}`,
    tryAllAgain: (count: number, total: number) =>
      count < total ? `Try ${count} of the ${total.toLocaleString('en')} that failed again` : `Try all ${count} that failed again`,
    startedAgain: (count: number) => `${countOf(count, 'analysis', 'analyses')} started again, with the documents they had.`,
    startedAgainBut: (count: number, others: number) =>
      `${countOf(count, 'analysis', 'analyses')} started again. ${countOf(others, 'other')} did not need it any more: somebody else had started or removed ${others === 1 ? 'it' : 'them'}.`,
    tryAllFailed: (reason: string) => `They could not be started again. ${reason}`,
    failedWithoutReason: 'The analysis stopped.',
    tryAgainFailed: (reason: string) => `It could not be started again. ${reason}`,
  },
  pastedText: 'pasted text',
  unnamed: 'Document without a name',
} as const;

/** How an analysis ended, said aloud. */
export const endWords = { completed: 'the report is ready', failed: 'the analysis failed', cancelled: 'cancelled' } as const;

/** Why it stopped, and that nothing was lost; said once, where the reason says so already. */
export function reasonAndComfort(reason: string | undefined, comfort: string): string {
  if (reason === undefined) return comfort;
  return /\bnothing was lost\b/i.test(reason) ? reason : `${reason} ${comfort}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

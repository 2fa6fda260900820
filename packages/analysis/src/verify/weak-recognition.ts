import { percentileOf } from '../catalogue/percentile-ranks.ts';
import type { ReadDocument, WeakWord } from '../model.ts';
import type { Check, DocumentWarning, Passage, Score } from '../schema.ts';
import { possibleMisreading } from '../scores/check-on-scan.ts';

/** Codes of the checks on a score that was taken from a scan. */
const weaklyRecognised = 'low_ocr_confidence';
const mended = 'ocr_mended';

/** A passage rests on weak words when they hold so much of its letters; a single weak figure is enough. */
const weakShare = 1 / 8;
/** A page whose letters are trusted less than this on the mean is hard to read throughout. */
const readablePage = 80;
/** A printed rank is rounded, so it is this near to the rank of the score it was printed for, and to that of no other. */
const roundedRank = 0.6;

/** The words of a passage that were hard to recognise. */
function weakWordsIn(document: ReadDocument, { start, end }: { start: number; end: number }): WeakWord[] {
  return (document.recognised?.weakWords ?? []).filter((word) => word.start < end && start < word.end);
}

const hasFigure = (document: ReadDocument, { start, end }: WeakWord): boolean => /\d/.test(document.text.slice(start, end));

/** Whether a passage of a scan says what it says only if words are right that were hard to recognise. */
export function restsOnWeakWords(document: ReadDocument, passage: Passage): boolean {
  const weak = weakWordsIn(document, passage);
  const letters = weak.reduce((sum, word) => sum + word.end - word.start, 0);
  return weak.some((word) => hasFigure(document, word)) || letters > weakShare * (passage.end - passage.start);
}

/**
 * The document without the doubts that its own figures settle: a score that was hard to read is confirmed where its percentile is the one of that very
 * score and its interval holds it, and where another passage, which was read well, states it again. The row's figures are then no longer in doubt.
 */
export function settleRecognition(document: ReadDocument, scores: readonly Score[]): ReadDocument {
  if (!document.recognised) return document;
  const isSettled = (word: WeakWord) => {
    const inRow = scores.filter(({ evidence }) => word.start < evidence.end && evidence.start < word.end);
    return hasFigure(document, word) && inRow.length > 0 && inRow.every((score) => isConfirmed(document, score));
  };
  const weakWords = document.recognised.weakWords.filter((word) => !isSettled(word));
  return { ...document, recognised: { ...document.recognised, weakWords } };
}

function isConfirmed(document: ReadDocument, score: Score): boolean {
  const { type, value, percentile, interval, checks, otherEvidence } = score;
  if (checks.length > 0 || (interval !== null && (value < interval.low || value > interval.high))) return false;
  const rank = percentileOf(type, value);
  if (rank !== null && percentile !== null && Math.abs(rank - percentile) <= roundedRank) return true;
  return otherEvidence.some((passage) => !weakWordsIn(document, passage).some((word) => hasFigure(document, word)));
}

/** Whether a score could not be read with certainty: its figures were hard to recognise and nothing confirms them, or they fit only if one was misread. */
export const isUncertain = ({ checks }: Score): boolean =>
  checks.some(({ code }) => code === weaklyRecognised || code === possibleMisreading);

/** A score with what has to be said of its recognition: that it was hard, and what was mended. */
export function checkRecognition(document: ReadDocument, score: Score): Score {
  const weak = weakWordsIn(document, score.evidence);
  const checks: Check[] = weak.flatMap((word) =>
    word.printed === undefined
      ? []
      : [{ code: mended, detail: `The scan reads “${word.printed}”; it was taken as “${document.text.slice(word.start, word.end)}”.` }],
  );
  if (restsOnWeakWords(document, score.evidence) && !isUncertain(score))
    checks.push({
      code: weaklyRecognised,
      detail: 'This row or sentence of the scan is hard to read. Compare its figures with the paper.',
    });
  return checks.length === 0 ? score : { ...score, checks: [...score.checks, ...checks] };
}

/** One warning for each page of a scan that is hard to read throughout, has figures that are, or scores whose figures fit only if one was misread. */
export function warnOfRecognition(document: ReadDocument, scores: readonly Score[]): DocumentWarning[] {
  return (document.recognised?.pages ?? []).flatMap(({ number, confidence }): DocumentWarning[] => {
    const weak = (document.recognised?.weakWords ?? []).filter((word) => word.page === number);
    const figures = weak.filter((word) => hasFigure(document, word)).length;
    const misread = scores.filter(({ page, checks }) => page === number && checks.some(({ code }) => code === possibleMisreading)).length;
    const what = [
      confidence < readablePage ? 'The scan of this page is hard to read.' : figures > 0 ? figuresInWords(figures) : '',
      misread > 0 ? misreadInWords(misread) : '',
    ].filter((sentence) => sentence !== '');
    if (what.length === 0) return [];
    const detail = `${what.join(' ')} Findings that rest on it are marked for review.`;
    return [{ code: 'low_ocr_confidence', detail, page: number }];
  });
}

const figuresInWords = (figures: number): string =>
  `${figures === 1 ? 'A figure' : `${figures} figures`} on the scan of this page ${figures === 1 ? 'is' : 'are'} hard to read.`;

const misreadInWords = (scores: number): string =>
  `${scores === 1 ? 'A score' : `${scores} scores`} could not be read with certainty: ${scores === 1 ? 'its' : 'their'} figures do not fit together as they were read.`;

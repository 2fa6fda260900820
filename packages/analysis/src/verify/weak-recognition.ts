import type { ReadDocument, WeakWord } from '../model.ts';
import type { Check, DocumentWarning, Passage, Score } from '../schema.ts';

/** Codes of the checks on a score that was taken from a scan. */
const weaklyRecognised = 'low_ocr_confidence';
const mended = 'ocr_mended';

/** A passage rests on weak words when they hold so much of its letters; a single weak figure is enough. */
const weakShare = 1 / 8;
/** A page whose letters are trusted less than this on the mean is hard to read throughout. */
const readablePage = 80;

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

/** A score with what has to be said of its recognition: that it was hard, and what was mended. */
export function checkRecognition(document: ReadDocument, score: Score): Score {
  const weak = weakWordsIn(document, score.evidence);
  const checks: Check[] = weak.flatMap((word) =>
    word.printed === undefined
      ? []
      : [{ code: mended, detail: `The scan reads “${word.printed}”; it was taken as “${document.text.slice(word.start, word.end)}”.` }],
  );
  if (restsOnWeakWords(document, score.evidence))
    checks.push({
      code: weaklyRecognised,
      detail: 'This row or sentence of the scan is hard to read. Compare its figures with the paper.',
    });
  return checks.length === 0 ? score : { ...score, checks: [...score.checks, ...checks] };
}

/** One warning for each page of a scan that is hard to read throughout, or has figures that are. */
export function warnOfRecognition(document: ReadDocument): DocumentWarning[] {
  return (document.recognised?.pages ?? []).flatMap(({ number, confidence }): DocumentWarning[] => {
    const weak = (document.recognised?.weakWords ?? []).filter((word) => word.page === number);
    const figures = weak.filter((word) => hasFigure(document, word)).length;
    if (confidence >= readablePage && figures === 0) return [];
    const what =
      confidence < readablePage
        ? 'The scan of this page is hard to read'
        : `${figures === 1 ? 'A figure' : `${figures} figures`} on the scan of this page ${figures === 1 ? 'is' : 'are'} hard to read`;
    return [
      {
        code: 'low_ocr_confidence',
        detail: `${what}; findings that rest on ${figures > 1 && confidence >= readablePage ? 'them' : 'it'} are marked for review.`,
        page: number,
      },
    ];
  });
}

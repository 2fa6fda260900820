import { passageOfScore } from '../findings/choose-evidence.ts';
import type { ScoreEvidence } from '../findings/score-weights.ts';
import { isEvidential } from '../findings/statements.ts';
import { type FindingsInput, passageOf, type Statement } from '../model.ts';
import type { Evidence } from '../schema.ts';
import { groundQuote, normalizeText } from '../verify/ground-quote.ts';
import type { MaskedDocument } from './deidentify/mask-document.ts';

/** Finds in the source what a model quotes of the masked text. */
export interface QuoteLocator {
  /** A statement about the client now, or the printed row of one of these scores; null when the quote is neither, or not in the document. */
  evidence(quote: string, rows: readonly ScoreEvidence[]): Evidence | null;
  /** The whole sentences that a quote touches, in order; none when it is not in the document or touches text that tries to direct the report. */
  statements(quote: string): Statement[];
}

/** A model's quote has no place of its own. */
const nowhere = { start: -1, end: -1 };

/** Looks for quotes in the masked text, and answers with places and words of the source. */
export function quoteLocator({ document, structure }: FindingsInput, masked: MaskedDocument): QuoteLocator {
  const normalized = normalizeText(masked.text);
  const placeOf = (quote: string) => {
    const place = groundQuote(masked.text, normalized, quote, nowhere);
    return place && masked.sourceOf(place);
  };
  const touchedBy = (span: { start: number; end: number }) => {
    const touched = structure.statements.filter((one) => one.start < span.end && span.start < one.end);
    return touched.some((one) => one.polarity === 'instruction') ? [] : touched;
  };
  return {
    evidence(quote, rows) {
      const span = placeOf(quote);
      if (!span) return null;
      const row = rows.find(({ score }) => score.evidence.start < span.end && span.start < score.evidence.end);
      if (row) return passageOfScore(document, row.score);
      const statement = touchedBy(span).find((one) => isEvidential(document, one));
      return statement ? passageOf(document, { ...span, page: statement.page }, statement.speaker) : null;
    },
    statements(quote) {
      const span = placeOf(quote);
      return span ? touchedBy(span) : [];
    },
  };
}

/** Leaves out passages that overlap one before them. */
export function distinctPassages(passages: readonly Evidence[]): Evidence[] {
  return passages.filter((one, index) => !passages.slice(0, index).some((other) => other.start < one.end && one.start < other.end));
}

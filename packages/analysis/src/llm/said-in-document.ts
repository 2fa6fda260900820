import { mayStateDiagnosis } from '../findings/stated-diagnoses.ts';
import { isHidden } from '../findings/statements.ts';
import { type FindingsInput, passageOf, type Statement } from '../model.ts';
import { asksForSomething, findDocumentRecommendations, type RecommendationSpan } from '../recommendations/document-recommendations.ts';
import type { StatedDiagnosis } from '../schema.ts';
import type { QuoteLocator } from './locate-quotes.ts';

/** What a model points to that the document itself says, in whole sentences of the source, and how many of its quotes were refused. */
export interface PointedOut<Found> {
  found: Found[];
  refused: number;
}

/**
 * Diagnoses the document gives to the client. A quote counts with its whole sentence, so that what is ruled out, suspected or somebody else's stays what
 * it is; those the rules have found are no news.
 */
export function diagnosesPointedOut(
  quotes: readonly string[],
  known: readonly StatedDiagnosis[],
  { document }: FindingsInput,
  locator: QuoteLocator,
): PointedOut<StatedDiagnosis> {
  return pointedOut(quotes, locator, {
    isSound: (statement) => mayStateDiagnosis(document, statement),
    known,
    make: (statement): StatedDiagnosis => ({ ...passageOf(document, statement, statement.speaker), foundBy: 'model' }),
  });
}

/** Recommendations the document makes outside of what the rules read for one, such as those of a letter without headings. */
export function recommendationsPointedOut(
  quotes: readonly string[],
  { document, structure }: FindingsInput,
  locator: QuoteLocator,
): PointedOut<RecommendationSpan> {
  return pointedOut(quotes, locator, {
    isSound: (statement) => statement.time !== 'historic' && !isHidden(document, statement) && asksForSomething(document, statement),
    known: findDocumentRecommendations(document, structure),
    make: ({ start, end, page }): RecommendationSpan => ({ start, end, page }),
  });
}

interface Rules<Found> {
  isSound(statement: Statement): boolean;
  known: readonly { start: number; end: number }[];
  make(statement: Statement): Found;
}

function pointedOut<Found>(quotes: readonly string[], locator: QuoteLocator, { isSound, known, make }: Rules<Found>): PointedOut<Found> {
  const sentences = quotes.map((quote) => locator.statements(quote));
  const sound = sentences.map((touched) => (touched.length > 0 && touched.every(isSound) ? touched : []));
  const fresh = [...new Set(sound.flat())].filter((one) => !known.some((other) => other.start < one.end && one.start < other.end));
  return { found: fresh.sort((a, b) => a.start - b.start).map(make), refused: sound.filter((touched) => touched.length === 0).length };
}

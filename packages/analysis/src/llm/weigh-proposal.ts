import { isBarrierKey } from '../catalogue/barrier-keys.ts';
import { passageOfScore } from '../findings/choose-evidence.ts';
import { claimsOf } from '../findings/claims.ts';
import { type ScoreEvidence, scoreEvidenceOf, speaksForDifficulty } from '../findings/score-weights.ts';
import { isEvidential } from '../findings/statements.ts';
import { type FindingsInput, passageOf } from '../model.ts';
import type { Evidence } from '../schema.ts';
import { groundQuote, type NormalizedText, normalizeText } from '../verify/ground-quote.ts';
import type { MaskedDocument } from './deidentify/mask-document.ts';
import type { ProposedFinding } from './proposal.ts';

/** A proposal with what of it the document holds. */
export interface WeighedProposal {
  proposed: ProposedFinding;
  evidence: Evidence[];
  counterEvidence: Evidence[];
  /** Scores it names that are low by the local table. */
  scoreIds: string[];
}

/** Locates what proposals quote, and leaves out what is not in the document or is no evidence on the client's present state. */
export function proposalWeigher(input: FindingsInput, masked: MaskedDocument) {
  const normalized = normalizeText(masked.text);
  const scored = scoreEvidenceOf(input.scores.scores);
  return function weigh(proposed: ProposedFinding): WeighedProposal {
    const own = scored.filter((one) => one.key === proposed.key);
    const low = own.filter((one) => speaksForDifficulty(one.level));
    const found = proposed.quotes.flatMap((quote) => passageFor(quote, { input, masked, normalized, low }) ?? []);
    const denied = found.filter((passage) => speaksAgainst(passage, proposed.key));
    const against = proposed.againstQuotes.flatMap((quote) => passageFor(quote, { input, masked, normalized, low: own }) ?? []);
    const sound =
      low.length > 0
        ? []
        : own.filter((one) => one.points < 0 && one.role !== 'part').map((one) => passageOfScore(input.document, one.score));
    return {
      proposed,
      evidence: distinct(found.filter((passage) => !denied.includes(passage))),
      counterEvidence: distinct([...denied, ...against, ...sound]),
      scoreIds: low.map((one) => one.score.id).filter((id) => proposed.scoreIds.includes(id)),
    };
  };
}

interface Place {
  input: FindingsInput;
  masked: MaskedDocument;
  normalized: NormalizedText;
  /** The scores whose printed rows may be quoted. */
  low: readonly ScoreEvidence[];
}

/** A quote as a passage of the source: a statement about the client now, or a row of a score that bears on the barrier; else null. */
function passageFor(quote: string, { input: { document, structure }, masked, normalized, low }: Place): Evidence | null {
  const place = groundQuote(masked.text, normalized, quote, nowhere);
  if (!place) return null;
  const span = masked.sourceOf(place);
  const row = low.find(({ score }) => score.evidence.start < span.end && span.start < score.evidence.end);
  if (row) return passageOfScore(document, row.score);
  const touched = structure.statements.filter((one) => one.start < span.end && span.start < one.end);
  const statement = touched.find((one) => isEvidential(document, one));
  if (!statement || touched.some((one) => one.polarity === 'instruction')) return null;
  return passageOf(document, { ...span, page: statement.page }, statement.speaker);
}

/** A model's quote has no place of its own. */
const nowhere = { start: -1, end: -1 };

/** What our own reading takes for the opposite: "denied any anxiety" is no evidence of anxiety. */
function speaksAgainst({ quote }: Evidence, key: string): boolean {
  if (!isBarrierKey(key)) return false;
  const claims = claimsOf(quote).filter((claim) => claim.key === key);
  return claims.length > 0 && claims.every((claim) => claim.kind !== 'difficulty');
}

function distinct(passages: readonly Evidence[]): Evidence[] {
  return passages.filter((one, index) => !passages.slice(0, index).some((other) => other.start < one.end && one.start < other.end));
}

import { passageOf, type ReadDocument } from '../model.ts';
import type { Evidence, Passage, Score, Speaker } from '../schema.ts';
import type { ScoreEvidence } from './score-weights.ts';
import type { WeighedBarrier, WeighedStatement } from './weigh.ts';
import { withWholeQuotation } from './whole-quotation.ts';

const maxPassages = 6;
const maxCounterPassages = 4;

/** The passages that carry a barrier best: score rows and statements by turns, strongest first, none twice. */
export function evidenceFor(document: ReadDocument, weighed: WeighedBarrier): Evidence[] {
  const rows = weighed.low.map((one) => passageOfScore(document, one.score));
  const told = weighed.difficulties.filter((one) => one.claim.weight >= 2).map((one) => passageOfStatement(document, one));
  return byTurns(distinct(rows), distinct(told)).slice(0, maxPassages);
}

/** What speaks against it: statements first, then sound composites. */
export function evidenceAgainst(document: ReadDocument, weighed: WeighedBarrier): Evidence[] {
  const told = weighed.counters.filter((one) => one.claim.weight >= 3).map((one) => passageOfStatement(document, one));
  const rows = weighed.sound
    .filter((one) => one.role === 'index' || one.role === 'rating')
    .map((one: ScoreEvidence) => passageOfScore(document, one.score));
  return distinct([...told, ...rows]).slice(0, maxCounterPassages);
}

/** A score as a passage: a printed row speaks for itself, a sentence is its writer's. */
export function passageOfScore(document: ReadDocument, score: Score): Evidence {
  const passage: Passage = score.evidence;
  const isRow = document.tables.some((table) => table.start <= passage.start && passage.end <= table.end);
  const speaker: Speaker = isRow ? 'table' : 'examiner';
  return { ...passage, speaker };
}

function passageOfStatement(document: ReadDocument, one: WeighedStatement): Evidence {
  const { statement } = one.claimed;
  return passageOf(document, withWholeQuotation(document, statement), statement.speaker);
}

/** Leaves out passages that lie within one already chosen. */
function distinct(passages: Evidence[]): Evidence[] {
  const chosen: Evidence[] = [];
  for (const passage of passages) {
    if (!chosen.some((other) => other.start < passage.end && passage.start < other.end)) chosen.push(passage);
  }
  return chosen;
}

function byTurns(first: Evidence[], second: Evidence[]): Evidence[] {
  const longest = Math.max(first.length, second.length);
  const mixed = Array.from({ length: longest }, (_, turn) => [first[turn], second[turn]]).flat();
  return distinct(mixed.filter((passage) => passage !== undefined));
}

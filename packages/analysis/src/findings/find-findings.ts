import { barrierCatalogue } from '../catalogue/barriers.ts';
import type { FindingsInput, FoundFindings, ReadDocument } from '../model.ts';
import type { Finding } from '../schema.ts';
import { evidenceAgainst, evidenceFor } from './choose-evidence.ts';
import { functionalImpactOf } from './functional-impact.ts';
import { lowBefore, scoreEvidenceOf } from './score-weights.ts';
import { severityOf } from './severity.ts';
import { statedDiagnosesOf } from './stated-diagnoses.ts';
import { claimedStatements } from './statements.ts';
import { strengthsFrom } from './strengths.ts';
import { standingBarriers, type WeighedBarrier, weighBarriers } from './weigh.ts';

const severityOrder = { marked: 0, moderate: 1, mild: 2 } as const;

/**
 * Finds the functional barriers (and strengths) that the document supports, each with its passages. States are settled by `verify`.
 * A text that is no assessment has no findings.
 */
export function findFindings({ document, structure, scores, moduleType }: FindingsInput): FoundFindings {
  if (!structure.isAssessment) return { barriers: [], strengths: [], statedDiagnoses: [] };
  const statedDiagnoses = statedDiagnosesOf(document, structure);
  const weighed = weighBarriers(
    scoreEvidenceOf(scores.scores),
    claimedStatements(document, structure),
    statedDiagnoses,
    lowBefore(scores.scores),
  );
  const standing = standingBarriers(weighed);
  const strengths = moduleType === 'post_secondary' ? [] : strengthsFrom(document, weighed, new Set(standing.map((one) => one.key)));
  return { barriers: numbered(standing.map((one) => barrierOf(document, one))), strengths, statedDiagnoses };
}

function barrierOf(document: ReadDocument, weighed: WeighedBarrier): Omit<Finding, 'id'> & { weight: number } {
  return {
    key: weighed.key,
    title: barrierCatalogue[weighed.key].title,
    severity: severityOf(weighed),
    functionalImpact: functionalImpactOf(weighed),
    status: 'needs_review',
    reasons: [],
    scoreIds: weighed.low.map((one) => one.score.id),
    evidence: evidenceFor(document, weighed),
    counterEvidence: evidenceAgainst(document, weighed),
    weight: weighed.total,
  };
}

/** The most severe and best supported first. */
function numbered(barriers: (Omit<Finding, 'id'> & { weight: number })[]): Finding[] {
  return [...barriers]
    .sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity] || b.weight - a.weight)
    .map(({ weight: _, ...barrier }, index) => ({ id: `B-${String(index + 1).padStart(3, '0')}`, ...barrier }));
}

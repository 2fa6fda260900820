import type { VerificationInput, VerifiedAnalysis } from '../model.ts';
import type { Finding } from '../schema.ts';
import { conclusionsOf } from './conclusions.ts';
import { judgeCurrency } from './currency.ts';
import { explainBarrier, explainStrength } from './explain.ts';
import { type Grounded, groundFinding, groundScore, type Locate, locatorFor } from './ground-quotes.ts';
import { findInconsistencies } from './inconsistencies.ts';
import { doubtMisreadRepeats } from './misread-repeats.ts';
import { type StatusContext, settleAccommodation, settleBarrier, settleStrength } from './settle-status.ts';
import { findWarnings } from './warnings.ts';
import { checkRecognition, settleRecognition } from './weak-recognition.ts';

/**
 * Locates every quote in the source again, checks what findings rest on, and settles their states. The same for every engine: what a
 * language model added has to pass here too. What fails is marked, not hidden.
 */
export function verify(input: VerificationInput): VerifiedAnalysis {
  const { structure, findings, recommendations, moduleType, today } = input;
  const locate = locatorFor(input.document);
  const scores = input.scores.scores.map((score) => groundScore(score, locate));
  const barriers = findings.barriers.map((finding) => groundFinding(finding, locate));
  const strengths = findings.strengths.map((finding) => groundFinding(finding, locate));
  const diagnoses = findings.statedDiagnoses.map((passage) => groundDiagnosis(passage, locate));

  const age = judgeCurrency(structure.assessedOn ?? structure.reportedOn, today, findings.barriers, moduleType);
  const read = doubtMisreadRepeats(
    input,
    scores.map((one) => one.checked),
  );
  const document = settleRecognition(input.document, read);
  const checkedScores = read.map((score) => checkRecognition(document, score));
  const inconsistencies = findInconsistencies(input, checkedScores, age);
  const context: StatusContext = {
    document,
    structure,
    moduleType,
    ageMonths: age.ageMonths,
    isConclusion: conclusionsOf(document, structure),
    scores: new Map(checkedScores.map((score) => [score.id, score])),
    contradicted: new Set(
      inconsistencies.filter(({ kind }) => kind !== 'outdated' && kind !== 'composition_mismatch').flatMap((one) => one.scoreIds),
    ),
    misfits: inconsistencies.filter(({ kind }) => kind === 'composition_mismatch'),
  };
  const settled = barriers.map((one) => {
    const finding = settleBarrier(one.checked, one.missing, context);
    return { ...finding, explanation: explainBarrier(finding, { ...context, missingQuotes: one.missing }) };
  });
  const byId = new Map<string, Finding>(settled.map((barrier) => [barrier.id, barrier]));

  return {
    scores: checkedScores,
    instruments: input.scores.instruments,
    barriers: settled,
    strengths: strengths.map((one) => {
      const finding = settleStrength(one.checked, one.missing, context);
      return { ...finding, explanation: explainStrength(finding, { ...context, missingQuotes: one.missing }) };
    }),
    statedDiagnoses: diagnoses.flatMap((one) => (one.quotes > 0 ? [one.checked] : [])),
    accommodations: recommendations.accommodations.map((one) => settleAccommodation(one, byId)),
    supports: recommendations.supports,
    documentRecommendations: recommendations.documentRecommendations.filter((one) => document.text.slice(one.start, one.end) === one.text),
    warnings: [
      ...findWarnings({ ...input, document, scores: { ...input.scores, scores: checkedScores } }),
      ...(findings.model?.warnings ?? []),
    ],
    inconsistencies,
    grounded: tally([...scores, ...barriers, ...strengths, ...diagnoses]),
    currency: { assessedOn: age.assessedOn, ageMonths: age.ageMonths, verdict: age.verdict },
    ...(findings.model && { model: findings.model }),
  };
}

/** A diagnosis is only ever the document's own words, so one that is not there is left out of the report. */
function groundDiagnosis<P extends Parameters<Locate>[0]>(passage: P, locate: Locate): Grounded<P> {
  const located = locate(passage);
  return { checked: located ?? passage, quotes: located ? 1 : 0, total: 1 };
}

function tally(grounded: readonly { quotes: number; total: number }[]): VerifiedAnalysis['grounded'] {
  return grounded.reduce((sum, one) => ({ quotes: sum.quotes + one.quotes, total: sum.total + one.total }), { quotes: 0, total: 0 });
}

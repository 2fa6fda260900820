import type { Finding, Score } from '@groundwork/analysis/schema';
import { classificationInWords, doubtsOf, percentileInWords, scoreName, valueInWords } from '../scores/describe-score.ts';
import { speakerNames, explainWords as words } from '../words.ts';
import type { ReportIndex } from './report-index.ts';

/** One step of an explanation: what is asked, and the answers to it. */
export interface ExplainStep {
  question: string;
  answers: string[];
}

/** Why a finding is what it is, step by step: what found it, what it rests on and whether that holds, what speaks against it, and what was made of it. */
export function explainFinding(finding: Finding, { scores }: Pick<ReportIndex, 'scores'>): ExplainStep[] {
  const figures = finding.scoreIds.flatMap((id) => scores.get(id) ?? []);
  return [
    { question: words.foundBy, answers: [words.by[finding.foundBy ?? 'rule'], ...ruleOf(finding)] },
    { question: words.scores, answers: figures.length > 0 ? figures.map(scoreInWords) : [words.noScores] },
    { question: words.statements, answers: [statementsInWords(finding)] },
    { question: words.checked, answers: finding.explanation?.crossChecks ?? [] },
    { question: words.against, answers: [words.passagesAgainst(finding.counterEvidence.length)] },
    { question: words.judgement[finding.status], answers: finding.reasons },
  ].filter(({ answers }) => answers.length > 0);
}

/** Why the rule applied; reports of older versions don't tell. */
function ruleOf({ explanation }: Finding): string[] {
  return explanation ? [explanation.rule] : [];
}

/** `KTEA-3 Spelling 72, 3rd percentile: below average, a concern. Its printed figures agree.` */
function scoreInWords(score: Score): string {
  const figure = [`${scoreName(score)} ${valueInWords(score)}`, percentileInWords(score)].filter(Boolean).join(', ');
  const band = classificationInWords(score)?.toLowerCase();
  const weight = score.isConcern ? words.concern : words.noConcern;
  const doubts = doubtsOf(score).map(({ detail }) => detail);
  const agreement = doubts.length === 0 ? words.figuresAgree : words.figuresDoubted(doubts.join(' '));
  return `${figure}: ${[band, weight].filter(Boolean).join(', ')}.${score.historic ? ` ${words.historic}` : ''} ${agreement}`;
}

/** `Said by the examiner (2) and a parent (1).` The score tables are counted with the scores. */
function statementsInWords({ evidence }: Finding): string {
  const said = evidence.filter(({ speaker }) => speaker !== 'table');
  if (said.length === 0) return words.noStatements;
  const counts = Map.groupBy(said, ({ speaker }) => speaker);
  return words.saidBy([...counts].map(([speaker, passages]) => `${speakerNames[speaker]} (${passages.length})`));
}

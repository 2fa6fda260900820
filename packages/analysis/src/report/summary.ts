import type { StructuredDocument, VerifiedAnalysis } from '../model.ts';
import type { Finding, ModuleType } from '../schema.ts';
import { dateInWords } from '../verify/dates-in-words.ts';
import { counted, listedBySemicolons, lowerFirst } from './words.ts';

const mostNamed = 4;

/** Two to four plain sentences: what the document is, what it supports, what follows, and what a person has to look at. */
export function summarize(verified: VerifiedAnalysis, structure: StructuredDocument, moduleType: ModuleType): string {
  if (!structure.isAssessment)
    return 'This text does not read like an assessment, so no findings were drawn from it. Check that it is the right file.';
  const sentences = [
    supportedBarriers(verified, structure, moduleType),
    strengths(verified),
    consequences(verified, moduleType),
    toReview(verified),
  ];
  return sentences
    .filter((sentence) => sentence !== '')
    .slice(0, 4)
    .join(' ');
}

const barrierNouns: Record<ModuleType, [string, string]> = {
  post_secondary: ['functional barrier', 'functional barriers'],
  k12: ['area of need', 'areas of need'],
  tutoring: ['area to work on', 'areas to work on'],
};

/** Said only where there are scores and none of the client's own, current ones stands for a difficulty. */
function noConcern(scores: VerifiedAnalysis['scores']): string {
  const current = scores.filter((score) => score.subject === 'client' && !score.historic);
  return current.length > 0 && current.every((score) => !score.isConcern) ? 'no score shows a difficulty, and ' : '';
}

function supportedBarriers({ barriers, scores }: VerifiedAnalysis, structure: StructuredDocument, moduleType: ModuleType): string {
  const date = structure.assessedOn
    ? `The assessment of ${dateInWords(structure.assessedOn)}`
    : structure.reportedOn
      ? `The report of ${dateInWords(structure.reportedOn)}`
      : 'The undated assessment';
  const [singular, plural] = barrierNouns[moduleType];
  if (barriers.length === 0)
    return `${date} supports no ${singular}: ${noConcern(scores)}no passage describes a present difficulty clearly enough.`;
  const named = barriers.slice(0, mostNamed).map((barrier) => lowerFirst(barrier.title));
  const more = barriers.length > mostNamed ? [`${counted(barriers.length - mostNamed, 'other')}`] : [];
  return `${date} supports ${counted(barriers.length, singular, plural)}: ${listedBySemicolons([...named, ...more])}.`;
}

/** A strength that is flagged is none to build on. */
function strengths({ strengths: found }: VerifiedAnalysis): string {
  const named = found.filter((strength) => strength.status !== 'flagged').slice(0, 3);
  return named.length === 0 ? '' : `Strengths to build on: ${named.map((strength) => lowerFirst(strength.title)).join('; ')}.`;
}

const measureNouns: Record<ModuleType, [string, string]> = {
  post_secondary: ['accommodation', 'accommodations'],
  k12: ['accommodation or intervention', 'accommodations and interventions'],
  tutoring: ['strategy', 'strategies'],
};

function consequences({ accommodations }: VerifiedAnalysis, moduleType: ModuleType): string {
  if (accommodations.length === 0) return '';
  const first = accommodations.slice(0, 2).map((one) => lowerFirst(one.title));
  const verb = accommodations.length === 1 ? 'follows' : 'follow';
  return `${counted(accommodations.length, ...measureNouns[moduleType])} ${verb} from the evidence, beginning with: ${first.join('; ')}.`;
}

/** The one sentence on what a person has to look at. */
function toReview(verified: VerifiedAnalysis): string {
  const { barriers, strengths: found, warnings, currency, grounded } = verified;
  const open = [...barriers, ...found].filter((finding) => finding.status !== 'validated').length;
  const points = [
    currency.verdict === 'outdated' ? 'the documentation is outdated' : '',
    warnings.some((one) => one.code === 'instruction_in_document') ? 'the document holds text that tries to direct the report' : '',
    contradictions(verified),
    grounded.quotes < grounded.total ? `${counted(grounded.total - grounded.quotes, 'quote')} could not be found in the document` : '',
    open > 0 ? `${counted(open, 'finding')} ${open === 1 ? 'needs' : 'need'} review` : '',
  ].filter((point) => point !== '');
  return points.length === 0
    ? 'Every quote was found in the document, and no contradiction was seen.'
    : `To check: ${listedBySemicolons(points)}.`;
}

/** Names the scores whose printed figures do not agree; more than two are counted. */
function contradictions({ inconsistencies, scores }: VerifiedAnalysis): string {
  const ids = new Set(inconsistencies.filter((one) => one.kind !== 'outdated').flatMap((one) => one.scoreIds));
  const names = [...new Set(scores.filter((score) => ids.has(score.id)).map((score) => `${score.instrument} ${score.scale}`))];
  if (names.length === 0) return '';
  return `the figures printed for ${names.length > 2 ? counted(names.length, 'score') : names.join(' and ')} do not agree`;
}

/** The findings that a person has to look at. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.status !== 'validated');
}

import { isHidden } from '../findings/statements.ts';
import type { ReadDocument, Statement, StructuredDocument } from '../model.ts';
import type { Accommodation, Evidence, Finding, FindingStatus, Inconsistency, ModuleType, Score } from '../schema.ts';
import type { IsConclusion } from './conclusions.ts';
import { courseOf, currencyFor } from './currency.ts';
import { accountsOf } from './explain.ts';
import { notInSource } from './ground-quotes.ts';
import { isUncertain, restsOnWeakWords } from './weak-recognition.ts';

/** What the state of a finding depends on beside the finding itself. */
export interface StatusContext {
  document: ReadDocument;
  structure: StructuredDocument;
  scores: ReadonlyMap<string, Score>;
  /** Ids of scores that contradict themselves, the norms or each other. */
  contradicted: ReadonlySet<string>;
  /** Composites that do not fit their subtests. */
  misfits: readonly Inconsistency[];
  isConclusion: IsConclusion;
  ageMonths: number | null;
  moduleType: ModuleType;
}

interface Doubt {
  status: 'needs_review' | 'flagged';
  reason: string;
}

/** Settles a finding: `flagged` when it must not be relied on as it stands, `needs_review` when a person has to weigh it, else `validated`. The reasons are plain sentences. */
export function settleBarrier(finding: Finding, missingQuotes: number, context: StatusContext): Finding {
  return settle(finding, context, [
    ...doubtsOfGrounding(finding, missingQuotes, context),
    ...doubtsOfRecognition(finding, context),
    ...doubtsOfScores(finding, context),
    ...doubtsOfSources(finding, context),
    ...doubtsOfModel(finding),
    ...doubtsOfCounterEvidence(finding),
    ...doubtsOfCurrency(finding, context),
  ]);
}

/** Settles a strength. Nothing is granted or refused on it, so one source is enough. */
export function settleStrength(finding: Finding, missingQuotes: number, context: StatusContext): Finding {
  return settle(finding, context, [
    ...doubtsOfGrounding(finding, missingQuotes, context),
    ...doubtsOfRecognition(finding, context),
    ...doubtsOfScores(finding, context),
    ...doubtsOfModel(finding),
    ...doubtsOfCurrency(finding, context),
  ]);
}

function settle(finding: Finding, context: StatusContext, doubts: Doubt[]): Finding {
  const status: FindingStatus = doubts.some((doubt) => doubt.status === 'flagged')
    ? 'flagged'
    : doubts.length > 0
      ? 'needs_review'
      : 'validated';
  const reasons = doubts.length > 0 ? doubts.map((doubt) => doubt.reason) : standingReasons(finding, context);
  return { ...finding, status, reasons };
}

function doubtsOfGrounding(finding: Finding, missingQuotes: number, { document, structure }: StatusContext): Doubt[] {
  const doubts: Doubt[] = [];
  if (finding.evidence.length === 0) doubts.push({ status: 'flagged', reason: 'No passage of the document supports it.' });
  if (missingQuotes > 0)
    doubts.push({
      status: 'flagged',
      reason: missingQuotes === 1 ? 'A quote is not in the document.' : 'Some quotes are not in the document.',
    });
  if (finding.evidence.some((passage) => isHidden(document, passage)))
    doubts.push({ status: 'flagged', reason: 'It quotes text that a reader cannot see.' });
  if (finding.evidence.some((passage) => isInstruction(structure.statements, passage)))
    doubts.push({ status: 'flagged', reason: 'It quotes text that tries to direct the report.' });
  return doubts;
}

function isInstruction(statements: readonly Statement[], passage: Evidence): boolean {
  return statements.some(
    (statement) => statement.polarity === 'instruction' && statement.start < passage.end && passage.start < statement.end,
  );
}

/** Quotes of a scan are as good as their recognition. */
function doubtsOfRecognition(finding: Finding, context: StatusContext): Doubt[] {
  const weak = finding.evidence.filter((passage) => restsOnWeakWords(context.document, passage));
  const uncertain = scoresOf(finding, context).filter(isUncertain);
  const doubts: Doubt[] = [];
  if (uncertain.length > 0)
    doubts.push({
      status: 'needs_review',
      reason: `It rests on ${named(uncertain)}, which could not be read with certainty on the scan (${pagesOf(uncertain)}): compare it with the paper.`,
    });
  if (weak.length > 0)
    doubts.push({
      status: 'needs_review',
      reason: `It quotes words or figures that are hard to read on the scan (${pagesOf(weak)}): compare them with the paper.`,
    });
  return doubts;
}

const pagesOf = (places: readonly { page: number | null }[]): string => `page ${[...new Set(places.map(({ page }) => page))].join(', ')}`;

function isNotInSource(score: Score): boolean {
  return score.checks.some((check) => check.code === notInSource);
}

function scoresOf(finding: Finding, { scores }: StatusContext): Score[] {
  return finding.scoreIds.flatMap((id) => scores.get(id) ?? []);
}

function told(finding: Finding, context: StatusContext): Evidence[] {
  return accountsOf(finding, context);
}

function doubtsOfScores(finding: Finding, context: StatusContext): Doubt[] {
  const scores = scoresOf(finding, context);
  if (scores.length === 0) return [];
  const failed = scores.filter((score) => context.contradicted.has(score.id));
  const doubts: Doubt[] = [];
  if (scores.some((score) => score.subject === 'other'))
    doubts.push({ status: 'flagged', reason: 'It rests on a score of another person.' });
  if (scores.some(isNotInSource)) doubts.push({ status: 'flagged', reason: 'It rests on a score that the document does not print.' });
  else if (failed.length === scores.length && told(finding, context).length === 0)
    doubts.push({ status: 'flagged', reason: `It rests only on ${named(failed)}, whose figures contradict each other.` });
  else if (failed.length > 0)
    doubts.push({ status: 'needs_review', reason: `It rests in part on ${named(failed)}, whose figures contradict each other.` });
  const misfit = context.misfits.find((one) => scores.some((score) => one.scoreIds.includes(score.id)));
  if (misfit) doubts.push({ status: 'needs_review', reason: `${misfit.detail} One of these figures must be wrong.` });
  if (scores.every((score) => score.historic))
    doubts.push({ status: 'needs_review', reason: 'Its scores are from an earlier evaluation.' });
  return doubts;
}

function named(scores: readonly Score[]): string {
  const names = scores.slice(0, 2).map((score) => `${score.instrument} ${score.scale}`);
  return names.join(' and ');
}

/** One source is one instrument, or one kind of speaker. */
function sourcesOf(finding: Finding, context: StatusContext): Set<string> {
  return new Set([
    ...scoresOf(finding, context).map((score) => `${score.instrument} ${score.rater ?? ''}`),
    ...told(finding, context).map((passage) => passage.speaker),
  ]);
}

const selfReporting: ReadonlySet<string> = new Set(['client']);

function doubtsOfSources(finding: Finding, context: StatusContext): Doubt[] {
  const sources = sourcesOf(finding, context);
  const scores = scoresOf(finding, context);
  const isSelfReport = scores.every(isSelfRated) && told(finding, context).every((passage) => selfReporting.has(passage.speaker));
  if (isSelfReport && sources.size > 0) return [{ status: 'needs_review', reason: "It rests only on the student's own report." }];
  if (sources.size === 1)
    return [
      {
        status: 'needs_review',
        reason: `It rests on one source only: ${scores[0] ? scores[0].instrument : voices[told(finding, context)[0]?.speaker ?? 'other']}.`,
      },
    ];
  return [];
}

/** Questionnaires whose rater is the student. A score without a rater that is a symptom count is one as well. */
function isSelfRated(score: Score): boolean {
  return score.rater === undefined ? score.type === 'raw' : /self|client|student/i.test(score.rater);
}

const voices: Record<Evidence['speaker'], string> = {
  examiner: "the examiner's account",
  client: "the student's report",
  parent: "a parent's report",
  teacher: "a teacher's report",
  record: 'records',
  table: 'a table',
  other: "another person's report",
};

/** What only a language model saw is for a person to weigh, and against the printed scores it does not stand. */
function doubtsOfModel(finding: Finding): Doubt[] {
  if (finding.foundBy !== 'model') return [];
  const isAgainstScores = finding.scoreIds.length === 0 && finding.counterEvidence.some((passage) => passage.speaker === 'table');
  return [
    isAgainstScores
      ? { status: 'flagged', reason: 'A language model proposed it, and the printed scores speak against it.' }
      : { status: 'needs_review', reason: 'A language model proposed it from these passages; no rule of the local engine found it.' },
  ];
}

function doubtsOfCounterEvidence(finding: Finding): Doubt[] {
  const against = finding.counterEvidence.length;
  if (against === 0 || against * 2 < finding.evidence.length) return [];
  return [
    {
      status: 'needs_review',
      reason: against === 1 ? 'A passage of the document speaks against it.' : `${against} passages of the document speak against it.`,
    },
  ];
}

function doubtsOfCurrency(finding: Finding, { ageMonths, moduleType }: StatusContext): Doubt[] {
  const course = courseOf(finding);
  const verdict = currencyFor(course, ageMonths, moduleType);
  if (verdict === 'unknown')
    return [{ status: 'needs_review', reason: 'The document has no date, so how current it is cannot be judged.' }];
  if (verdict === 'outdated') {
    return course === 'changing'
      ? [{ status: 'flagged', reason: 'The documentation is too old for a condition that changes within months.' }]
      : [{ status: 'needs_review', reason: 'The documentation is old; the condition lasts, but its present effect should be confirmed.' }];
  }
  if (verdict === 'ageing' && course === 'changing')
    return [{ status: 'needs_review', reason: 'The documentation is ageing for a condition that changes within months.' }];
  return [];
}

function standingReasons(finding: Finding, context: StatusContext): string[] {
  const sources = sourcesOf(finding, context).size;
  const reasons = ['Every quote was found in the document.', sources === 1 ? 'One source states it.' : `${sources} sources agree.`];
  if (finding.counterEvidence.length > 0) reasons.push('What speaks against it is outweighed.');
  const isAgeing = currencyFor(courseOf(finding), context.ageMonths, context.moduleType) === 'ageing';
  return [
    ...reasons,
    isAgeing ? 'The documentation is ageing, but the condition lasts.' : 'The documentation is current for this condition.',
  ];
}

const bestFirst: readonly FindingStatus[] = ['validated', 'needs_review', 'flagged'];

/** An accommodation is as safe as the safest barrier that justifies it, for one barrier is enough. */
export function settleAccommodation(accommodation: Accommodation, barriers: ReadonlyMap<string, Finding>): Accommodation {
  const states = accommodation.barrierIds.flatMap((id) => barriers.get(id)?.status ?? []);
  return { ...accommodation, status: bestFirst.find((status) => states.includes(status)) ?? 'flagged' };
}

import type { Block } from '../../model.ts';
import { earlierNoteAt } from '../../sections/earlier-notes.ts';
import { blockIndexAt, type ScoreContext } from '../context.ts';
import { isInRange, metricOf } from '../metric.ts';
import type { InstrumentMention } from '../name-instruments.ts';
import { ratersIn } from '../raters.ts';
import { nameScale } from '../scale-names.ts';
import type { NamedInstrument, NamedScale, ScoreReading } from '../score-reading.ts';
import { inFormOf, partWith } from '../table/table-instrument.ts';
import { type BoundScore, bindScores } from './bind-scores.ts';
import { lexiconOf, type ScaleCandidate } from './scale-lexicon.ts';
import { timeInSentence } from './sentence-time.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';

/** Reads the scores that stand in sentences. `inTables` help to tell which instrument a name without one belongs to. */
export function readProse(context: ScoreContext, inTables: ScoreReading[]): ScoreReading[] {
  const lexicon = lexiconOf(context, inTables);
  const readings: ScoreReading[] = [];
  for (const sentence of sentencesOf(context)) {
    const bound = bindScores(tokensOf(sentence, context, lexicon), context.document.text);
    const known = [...inTables, ...readings];
    readings.push(...bound.map((score) => readingOf(score, sentence, context, known)).filter((reading) => reading !== null));
  }
  return readings;
}

function readingOf(score: BoundScore, sentence: Sentence, context: ScoreContext, known: ScoreReading[]): ScoreReading | null {
  const subject = subjectOf(score, sentence, context, known);
  if (!subject) return null;
  const { instrument } = subject.instrument;
  const percentile = score.percentile?.value ?? null;
  const type =
    score.number === null
      ? 'percentile_only'
      : metricOf({ value: score.number.value, printed: score.number.printed, scale: subject.scale.scale, instrument, percentile });
  const value = score.number?.value ?? percentile;
  if (type === null || value === null || !isInRange(type, value, instrument) || isRawOfNormed(type, subject)) return null;
  if (
    type === 'percentile_only' &&
    known.some((other) => other.scale.key === subject.scale.key && other.percentile !== value && other.instrument.instrument === instrument)
  )
    return null;
  const rater =
    instrument && (instrument.forms.length > 0 || instrument.worse === 'high')
      ? (subject.instrument.form?.rater ?? raterOf(score, sentence, context))
      : null;
  const time = timeInSentence(score.number ?? score.percentile ?? score.subject, sentence, context);
  return {
    instrument: inFormOf(subject.instrument, rater, context),
    scale: subject.scale,
    type,
    value,
    percentile,
    interval: score.range ? { level: score.range.level, low: score.range.low, high: score.range.high } : null,
    label: severityBehind(score, sentence, context),
    rater,
    historic: time.historic,
    year: time.year,
    page: sentence.page,
    source: 'prose',
    start: sentence.start,
    end: sentence.end,
  };
}

const severityWord =
  /^\s*(?:points?\s*)?[,(–—-]*\s*(?:(?:in|which is in) the\s+)?(minimal|mild|moderately severe|moderate|severe)\b(?! (?:to|problem|deficit|anxiety|depressi))/i;

/** "GAD-7 = 6 (moderate)": the word for a count of symptoms right behind it. */
function severityBehind({ number }: BoundScore, sentence: Sentence, context: ScoreContext): string | null {
  return number ? (severityWord.exec(context.document.text.slice(number.end, sentence.end))?.[1] ?? null) : null;
}

/** Raw scores count only for lists of symptoms, which have no others. */
const isRawOfNormed = (type: ScoreReading['type'], { instrument, scale }: { instrument: NamedInstrument; scale: NamedScale }): boolean =>
  type === 'raw' && (scale.scale?.metric ?? instrument.instrument?.metric) !== 'raw';

const ofRater = /^[\s,]*[([]?\s*(?:by|for|from|per|on|according to|in)?\s*(?:the|his|her|their)?\s*(?=\p{L})/iu;

/** The person named right behind the figure, else the last one before it, else one behind it in the sentence or before it in the paragraph. */
function raterOf(score: BoundScore, sentence: Sentence, context: ScoreContext): string | null {
  const { text } = context.document;
  const { start, end } = score.number ?? score.subject;
  const behind = text.slice(end, Math.min(sentence.end, end + 45)).match(/^[^\d;.]*/)?.[0] ?? '';
  const lead = behind.match(ofRater)?.[0].length ?? 0;
  const next = ratersIn(behind).find((rater) => rater.at <= lead + 3);
  const before = ratersIn(text.slice(sentence.start, start)).at(-1);
  return (
    (next ?? before ?? ratersIn(text.slice(end, sentence.end))[0] ?? ratersIn(text.slice(sentence.block.start, sentence.start)).at(-1))
      ?.rater ?? null
  );
}

/** The name some publishers give a whole: kept where it is printed as a name. */
const totalScore = /\bTotal Score\b/;

interface Subject {
  instrument: NamedInstrument;
  scale: NamedScale;
}

function subjectOf(score: BoundScore, sentence: Sentence, context: ScoreContext, known: ScoreReading[]): Subject | null {
  if (score.subject.kind === 'instrument') {
    const { mention, end } = score.subject;
    const whole = totalScore.exec(context.document.text.slice(end, score.number?.end ?? end))?.[0];
    return { instrument: mention, scale: nameScale(mention.instrument, whole ?? mention.instrument.whole) };
  }
  const { candidates, start } = score.subject;
  const close = closest(candidates, start, sentence, context);
  if (close) return { instrument: close.mention, scale: close.candidate.scale };
  const inTable = candidates
    .map((candidate) => ({
      candidate,
      reading: known.find((reading) => isOf(reading, candidate) && isStatedBy(reading, score) && isOfSameNote(reading, sentence, context)),
    }))
    .find(({ reading }) => reading !== undefined);
  if (inTable?.reading) return { instrument: inTable.reading.instrument, scale: inTable.candidate.scale };
  const near = nearest(candidates, start, context);
  if (near) return { instrument: near.mention, scale: near.candidate.scale };
  const unknown = candidates.find((candidate) => candidate.named !== null);
  return unknown?.named ? { instrument: unknown.named, scale: unknown.scale } : null;
}

/** A table of an earlier report says nothing of the instruments of a later one. */
const isOfSameNote = (reading: ScoreReading, sentence: Sentence, { structure: { earlierNotes } }: ScoreContext): boolean =>
  earlierNoteAt(earlierNotes, reading.start) === earlierNoteAt(earlierNotes, sentence.start);

const isOf = (reading: ScoreReading, candidate: ScaleCandidate): boolean =>
  reading.instrument.instrument === candidate.instrument && reading.scale.key === candidate.scale.key;
const isStatedBy = (reading: ScoreReading, { number, percentile }: BoundScore): boolean =>
  number ? reading.value === number.value : reading.percentile === percentile?.value;

interface Near {
  mention: InstrumentMention;
  candidate: ScaleCandidate;
}

/** The paragraph that leads to a list ("On the WAIS-5 he earned:") goes with each of its items. */
function leadOf(blocks: readonly Block[], at: number): number {
  if (blocks[at]?.kind !== 'list_item') return at;
  const lead = blocks.slice(0, at).findLastIndex(({ kind }) => kind !== 'list_item');
  return blocks[lead]?.kind === 'paragraph' ? lead : at;
}

/** The instrument that the sentence names, else its paragraph before it, else the heading above. */
function closest(candidates: ScaleCandidate[], place: number, sentence: Sentence, context: ScoreContext): Near | null {
  const { blocks } = context.document;
  const at = leadOf(blocks, blockIndexAt(context.document, sentence.block.start));
  const above = blocks[at - 1];
  const from = above?.kind === 'heading' ? above.start : (blocks[at]?.start ?? sentence.block.start);
  const here = mentionsWith(candidates, context).filter((mention) => mention.start >= from && mention.end <= sentence.end);
  const inSentence = here.filter((mention) => mention.start >= sentence.start);
  return withCandidate(
    inSentence.findLast((mention) => mention.start < place) ?? inSentence[0] ?? here.findLast((mention) => mention.start < place),
    candidates,
  );
}

/** The instrument named last before the scale, else any that was given; the list of what was given is near to nothing. */
function nearest(candidates: ScaleCandidate[], at: number, context: ScoreContext): Near | null {
  const all = mentionsWith(candidates, context);
  const told = all.filter((mention) => !isInList(mention, context));
  return withCandidate(told.findLast((mention) => mention.start < at) ?? told[0] ?? all[0], candidates);
}

const mentionsWith = (candidates: ScaleCandidate[], { given }: ScoreContext): InstrumentMention[] =>
  given.filter((mention) => candidates.some((candidate) => candidate.instrument === mention.instrument));

function withCandidate(mention: InstrumentMention | undefined, candidates: ScaleCandidate[]): Near | null {
  const candidate = candidates.find((other) => other.instrument === mention?.instrument);
  const part = mention && candidate ? partWith(mention, candidate.scale.name) : undefined;
  return part && candidate ? { mention: part, candidate } : null;
}

/** The list of what was given names all instruments and is near to none of their scores. */
function isInList(mention: InstrumentMention, { structure }: ScoreContext): boolean {
  return structure.sections.some(
    (section) => section.kind === 'instruments' && mention.start >= section.start && mention.start < section.end,
  );
}

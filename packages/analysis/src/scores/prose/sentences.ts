import type { Block, Statement } from '../../model.ts';
import { isHidden, lastIndexUpTo, type ScoreContext } from '../context.ts';

/** A sentence of prose with what is known of it. */
export interface Sentence {
  start: number;
  end: number;
  page: number | null;
  statement: Statement | null;
  block: Block;
}

const kin = /\b(?:brother|sister|sibling|cousin|twin|uncle|aunt|nephew|niece|grandfather|grandmother|classmate)s?\b/i;
/** Explanations of norms: "a mean of 100", "scores between 90 and 109 are", "the average range is". */
const norm =
  /\bmeans?\s*(?:of|=|is|are|\()|(?<!\b(?:HRT|RT|time) )\bstandard deviations?\b|\bSD\s*(?:=|of)|\bscores?\s+(?:between|ranging|from \d)|\b(?:are|is) considered\b|\bscores?\s+of\s+\d+\s*(?:[-–—]|to)\s*\d+\s+(?:are|is|as|fall|indicate|in the|Average|Below|Above|Low|High)\b|\bcalls?\s+(?:scaled|standard|T)[- ]?scores?\b|\bfall(?:s|ing)? between\b|\b(?:average|normal) range (?:is|of)\b/i;
/** "with 95% confidence that her score of 101 falls between 96 and 106" tells an interval and no norm. */
const ownInterval = /\b(?:68|90|95)\s*(?:%|percent|out of 100)[^.;]{0,30}?(?:confiden|chance|certain|probab)[^.;]*\bfalls? between\b/i;
/** "Subtest scaled scores (mean 10, standard deviation 3) were: Similarities 11": only what stands in brackets explains. */
const normInBrackets = /\([^()]*\b(?:means?|M|SD|standard deviations?)\b[^()]*\)/g;
/** Benchmarks, local norms and admission tests, whose figures are no norm-referenced scores. */
const local =
  /\b(?:benchmark|locally|district norms|local norms|curriculum-based|CBM|DIBELS|AIMSweb|MAP|NWEA|i-Ready|STAR|Lexile|SAT|ACT|GPA|GRE|LSAT|MCAT)\b/;

/** The sentences that may tell scores of the client: visible, asserted, about nobody else, no explanation of norms. */
export function sentencesOf(context: ScoreContext): Sentence[] {
  const { document, structure } = context;
  const ordered = structure.statements.toSorted((a, b) => a.start - b.start);
  const read = document.blocks
    .filter((block) => block.kind !== 'table' && !isHidden(document, block.start))
    .flatMap((block): Sentence[] => {
      const statements = statementsWithin(ordered, block);
      const spans =
        statements.length > 0
          ? statements.map((statement) => ({ ...statement, statement }))
          : split(document.text, block).map((span) => ({ ...span, statement: null }));
      return spans.flatMap((span) =>
        inReach(document.text, withoutBullet(document.text, span)).map((part) => ({
          ...part,
          page: block.page,
          statement: span.statement,
          block,
        })),
      );
    });
  return withFields(read, document.text).filter((sentence) => mayTellScores(sentence, document.text.slice(sentence.start, sentence.end)));
}

/** What a score's field may be called. */
const fieldName = String.raw`(?:(?:standard|scaled|index|composite|raw|T|z)[- ]?scores?|SS|ScS|percentiles?(?: ranks?)?|PR|%ile|(?:\d\d ?% )?(?:C\.?I\.?|confidence (?:interval|band))(?: \(\d\d ?%\))?|classification|descriptors?|(?:descriptive|qualitative) (?:category|range|descriptor|description)|range|(?:age|grade)[- ]equivalents?|[AG]E)`;
/** A line that is nothing but fields with their values: "Standard Score: 84; Percentile Rank: 14". */
const fields = new RegExp(String.raw`^(?:${fieldName}\s*[:=]\s*[^:=]{1,40}?(?:[;,.]?\s+(?=${fieldName}\s*[:=])|$))+$`, 'i');
const longestName = 90;

/** A name with its figures on lines of their own below it ("Word Reading", "Standard Score: 84", "Percentile Rank: 14") is one statement. */
function withFields(sentences: Sentence[], text: string): Sentence[] {
  const joined: Sentence[] = [];
  let isOpen = false;
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end).trim();
    const above = joined.at(-1);
    if (above && isOpen && fields.test(words) && text.slice(above.end, sentence.start).trim() === '') above.end = sentence.end;
    else {
      joined.push({ ...sentence });
      isOpen = words.length <= longestName && !/[.!?]$/.test(words);
    }
  }
  return joined;
}

/** A mark at the beginning of a line is no part of what it says. */
const withoutBullet = <Span extends { start: number; end: number }>(text: string, span: Span): Span => ({
  ...span,
  start: span.start + (/^[•▪◦·‣●■]\s*/u.exec(text.slice(span.start, span.end))?.[0].length ?? 0),
});

/** Longer runs of words are lists that no full stop ends: what bears on a figure stands nearer than that. */
const longestSentence = 2000;

/** A sentence in parts that can be read, cut between words. */
function inReach(text: string, { start, end }: { start: number; end: number }): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  while (end - from > longestSentence) {
    const space = text.lastIndexOf(' ', from + longestSentence);
    const cut = space > from ? space : from + longestSentence;
    parts.push({ start: from, end: cut });
    from = space > from ? cut + 1 : cut;
  }
  return [...parts, { start: from, end }];
}

/** The statements that lie within a block. */
function statementsWithin(ordered: readonly Statement[], block: Block): Statement[] {
  const first = lastIndexUpTo(ordered, block.start - 1) + 1;
  const beyond = lastIndexUpTo(ordered, block.end - 1) + 1;
  return ordered.slice(first, beyond).filter((statement) => statement.end <= block.end);
}

/** "98th percentile by his own report, 97th by that of his wife": other raters are no other clients. */
const ownReport = /\b(?:by|on|in) (?:his|her|their) own (?:report|ratings?|account)\b|\bself[- ]?(?:report|rating)/i;

function mayTellScores({ statement }: Sentence, text: string): boolean {
  const isNorm = norm.test(text.replace(normInBrackets, '')) && !ownInterval.test(text);
  if (!/\d|percentile/.test(text) || isNorm || local.test(text) || kin.test(text)) return false;
  return (
    statement === null ||
    ((statement.subject === 'client' || ownReport.test(text)) &&
      statement.time !== 'future' &&
      statement.polarity !== 'instruction' &&
      statement.polarity !== 'hypothetical')
  );
}

/** Splits a paragraph where a sentence ends; not after titles and shortened words. */
function split(text: string, block: Block): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = block.start;
  for (const match of text
    .slice(block.start, block.end)
    .matchAll(/(?<!\b(?:Dr|Mr|Mrs|Ms|St|vs|approx|No|Std|e\.g|i\.e|Ph\.D|Ed))[.!?]["”’)]*\s+(?=["“(]?\p{Lu})/gu)) {
    const end = block.start + match.index + match[0].length;
    spans.push({ start, end: block.start + match.index + match[0].trimEnd().length });
    start = end;
  }
  return [...spans, { start, end: block.end }];
}

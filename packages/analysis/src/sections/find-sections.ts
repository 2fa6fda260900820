import type { Block, ReadDocument, Section, SectionKind } from '../model.ts';
import { alsoRecommends, kindOfHeading } from './heading-kinds.ts';

/** A section while it grows. */
interface OpenSection {
  kind: SectionKind;
  heading: string | null;
  start: number;
  end: number;
  recommendsToo: boolean;
  /** Its heading runs into a paragraph ("Diagnosis. Chronic migraine ..."), and heads no more than that. */
  isRunIn?: boolean;
}

/** "Reason for Referral: Sam was ...": a heading that runs into its paragraph. */
const runInHeading = /^((?:[A-Z][\w’'&/-]*)(?: (?:[A-Z][\w’'&/-]*|of|for|and|the|to|in|&)){0,5}) ?[:.—–] /;
/** The report's own title and the letterhead above it name the same subjects as the headings of results. */
const titleWords =
  /\b(?:report|evaluation|assessment|profile|center|centre|clinic|associates|services|school|district|university|college|department)\b/i;
const credentials =
  /\b(?:Ph\.? ?D|Psy\.? ?D|Ed\.? ?[DS]|M\.? ?Ed|M\.? ?[DAS]|LCSW|NCSP|OTR\/L|CCC-SLP|BCBA|Licen[cs]ed?|Signed|Signature|Respectfully|Sincerely)\b|_{5,}/;
/** A letter begins: what follows is its body, however short its paragraphs. */
const salutation = /^(?:dear\b.{1,80}[,:]|to whom it may concern\b)/i;
const diagnosticCode = /^(?:\W*(?:\d\.)?\s*)(?:3\d\d\.\d{1,2}|[FGHRZ]\d\d(?:\.\d{1,3})?)\b/;
const recommends =
  /\b(?:i|we) (?:would )?(?:also )?(?:recommend|suggest|propose)\b|\b(?:is|are) recommended\b|^(?:recommend|provide|allow|consider|continue|use)\b|\bshould (?:be|have|receive|use|continue)\b|\bwould benefit from\b/i;

/** The sections of a document, one after the other over its whole text: by its headings, and by what stands there where it has none. */
export function findSections(document: ReadDocument): Section[] {
  const sections: OpenSection[] = [{ kind: 'identification', heading: null, start: 0, end: 0, recommendsToo: false }];
  for (const block of document.blocks) {
    const text = document.text.slice(block.start, block.end);
    const current = sections.at(-1);
    const opened = current && openedBy(block, text, current);
    if (opened) sections.push(opened);
    const last = sections.at(-1);
    if (last) last.end = block.end;
  }
  return spread(
    sections.filter((section) => section.end > section.start),
    document.text.length,
  );
}

function openedBy(block: Block, text: string, current: OpenSection): OpenSection | null {
  if (block.kind === 'heading') return openedByHeading(block, text, current);
  if (block.kind === 'table') return null;
  return openedByTitle(block, text, current) ?? openedByContent(block, text, current);
}

function openedByHeading(block: Block, text: string, current: OpenSection): OpenSection {
  const named = kindOfHeading(text);
  const isTitle = current.kind === 'identification' && named === 'results' && titleWords.test(text);
  const kind = isTitle ? current.kind : (named ?? kindWithin(current.kind));
  return { kind, heading: text, start: block.start, end: block.end, recommendsToo: alsoRecommends(text) };
}

/** A heading of no known name belongs to the section it stands in; after a list of tests it heads their results. */
function kindWithin(kind: SectionKind): SectionKind {
  return kind === 'instruments' ? 'results' : kind === 'signature' ? 'appendix' : kind;
}

/** A short line that was set as a paragraph, or a heading that runs into its text. */
function openedByTitle(block: Block, text: string, current: OpenSection): OpenSection | null {
  const isShortLine =
    block.kind === 'paragraph' && text.length <= 60 && !/[.!?,;]$/.test(text) && !/: \S|\d{3}/.test(text) && text.split(' ').length <= 7;
  const title = isShortLine ? text : runInHeading.exec(text)?.[1];
  const kind = title === undefined ? null : kindOfHeading(title);
  if (title === undefined || kind === null || kind === 'identification' || (kind === 'results' && !isShortLine)) return null;
  if (current.kind === 'identification' && !isShortLine && text.length < 120) return null;
  return { kind, heading: title, start: block.start, end: block.end, recommendsToo: alsoRecommends(title), isRunIn: !isShortLine };
}

function openedByContent(block: Block, text: string, current: OpenSection): OpenSection | null {
  const kind = kindByContent(block, text, current);
  return kind === null || kind === current.kind ? null : { kind, heading: null, start: block.start, end: block.end, recommendsToo: false };
}

function kindByContent(block: Block, text: string, current: OpenSection): SectionKind | null {
  if (current.isRunIn && current.kind === 'diagnosis' && block.kind !== 'list_item') return 'other';
  const isProse = text.length > 160 && (text.match(/[.!?](?:\s|$)/g)?.length ?? 0) > 1;
  if (current.kind === 'identification' && (isProse || salutation.test(text))) return 'other';
  if (current.recommendsToo && (block.kind === 'list_item' || recommends.test(text))) return 'recommendations';
  if (current.kind === 'recommendations' && current.heading !== null && block.kind === 'paragraph' && isSignature(text)) return 'signature';
  if (current.kind !== 'other') return null;
  if (diagnosticCode.test(text)) return 'diagnosis';
  return isSignature(text) ? 'signature' : null;
}

function isSignature(text: string): boolean {
  return text.length < 160 && credentials.test(text) && !/\b(?:recommend|refer|should|consult)\w*\b/i.test(text);
}

/** Makes the sections meet, so that every place of the text lies in one. */
function spread(sections: OpenSection[], length: number): Section[] {
  return sections.map(({ kind, heading, start }, index) => ({
    kind,
    heading,
    start: index === 0 ? 0 : start,
    end: sections[index + 1]?.start ?? length,
  }));
}

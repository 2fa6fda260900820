import type { ReadDocument, StructuredDocument } from '../model.ts';
import { findDates, monthsBetween } from './dates.ts';
import type { DocumentPart } from './document-parts.ts';

type EarlierNote = StructuredDocument['earlierNotes'][number];

/** "Copied forward from note of 05/20/2025", "pasted from the previous report". */
const opening =
  /\b(?:copied[- ]forward|copy[- ]forward|carried[- ]forward|(?:copied|pasted|imported) from (?:the |an? )?(?:note|report|visit|encounter|previous|prior|earlier|last))\b/i;
/** "End of copied text". */
const closing = /\bend(?: of)? (?:the )?(?:copied|copy|carried|pasted|imported|previous|prior|earlier)\b/i;
const ofBirth = /\b(?:D\.?O\.?B|birth|born)\b/i;

/** What is this much older than the assessment, in months, is of another testing. */
const monthsToAnother = 6;

/**
 * The parts of a document that repeat an earlier note: from a line that says so ("copied forward from note of 05/20/2025") to the one that ends it, or to a
 * heading of the present date; what stands below a heading with an earlier date; and the earlier of several reports in one file.
 */
export function findEarlierNotes(document: ReadDocument, parts: readonly DocumentPart[], assessedOn: string | null): EarlierNote[] {
  return [...earlierParts(parts, assessedOn), ...notesWithin(document, assessedOn)];
}

function earlierParts(parts: readonly DocumentPart[], assessedOn: string | null): EarlierNote[] {
  return parts.flatMap((part) => {
    const date = part.assessedOn ?? part.reportedOn;
    return date !== null && isEarlier(date, assessedOn) ? [{ start: part.start, end: part.end, year: yearOf(date) }] : [];
  });
}

/** The notes that lines and headings begin and end. */
function notesWithin(document: ReadDocument, assessedOn: string | null): EarlierNote[] {
  const notes: EarlierNote[] = [];
  let open: (EarlierNote & { isCopied: boolean }) | null = null;
  const close = (end: number) => {
    if (open) notes.push({ start: open.start, end, year: open.year });
    open = null;
  };
  for (const block of document.blocks) {
    const text = document.text.slice(block.start, block.end);
    const isMarked = block.kind !== 'table' && opening.test(text);
    const age = block.kind === 'heading' || isMarked ? ageOf(text, assessedOn) : null;
    if (isMarked) {
      close(block.start);
      open = { start: block.start, end: block.end, year: age?.year ?? null, isCopied: true };
    } else if (block.kind === 'heading') {
      const isEnd = !open?.isCopied || (age !== null && !age.isEarlier);
      if (isEnd) close(block.start);
      if (open === null && age?.isEarlier) open = { start: block.start, end: block.end, year: age.year, isCopied: false };
    }
    if (open !== null && block.kind !== 'table' && closing.test(text)) close(block.end);
  }
  close(document.text.length);
  return notes;
}

/** The year that a line or heading names last, and whether its day is of another testing; null without a day, and of a birth. */
function ageOf(text: string, assessedOn: string | null): { year: number; isEarlier: boolean } | null {
  const date = ofBirth.test(text) ? undefined : findDates(text).at(-1);
  if (date === undefined || assessedOn === null) return null;
  return { year: yearOf(date.iso), isEarlier: isEarlier(date.iso, assessedOn) };
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
const isEarlier = (date: string, assessedOn: string | null): boolean =>
  assessedOn !== null && monthsBetween(date, assessedOn) >= monthsToAnother;

/** The earlier note that a place of the text lies in. */
export const earlierNoteAt = (notes: readonly EarlierNote[], at: number): EarlierNote | undefined =>
  notes.find((note) => at >= note.start && at < note.end);

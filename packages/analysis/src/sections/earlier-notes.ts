import type { ReadDocument, StructuredDocument } from '../model.ts';
import { findDates, monthsBetween } from './dates.ts';
import type { DocumentPart } from './document-parts.ts';

type EarlierNote = StructuredDocument['earlierNotes'][number];

const opening =
  /\b(?:copied[- ]forward|copy[- ]forward|carried[- ]forward|(?:copied|pasted|imported) from (?:the |an? )?(?:note|report|visit|encounter|previous|prior|earlier|last))\b/i;
const closing = /\bend(?: of)? (?:the )?(?:copied|copy|carried|pasted|imported|previous|prior|earlier)\b/i;
const ofBirth = /\b(?:D\.?O\.?B|birth|born)\b/i;

/** A heading this much older than the assessment, in months, heads what another testing found. */
const monthsToAnother = 6;

/**
 * The parts of a document that repeat an earlier note: from a line that says so ("copied forward from note of 05/20/2025") to the one that ends it, or to a
 * heading of the present date; what stands below a heading with an earlier date; and the earlier of several reports in one file.
 */
export function findEarlierNotes(document: ReadDocument, parts: readonly DocumentPart[], assessedOn: string | null): EarlierNote[] {
  const notes: EarlierNote[] = parts.flatMap((part) => {
    const date = part.assessedOn ?? part.reportedOn;
    const isEarlier = date !== null && assessedOn !== null && monthsBetween(date, assessedOn) >= monthsToAnother;
    return isEarlier ? [{ start: part.start, end: part.end, year: Number(date.slice(0, 4)) }] : [];
  });
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
      if (open?.isCopied ? age !== null && !age.isEarlier : true) close(block.start);
      if (open === null && age?.isEarlier) open = { start: block.start, end: block.end, year: age.year, isCopied: false };
    }
    if (open !== null && block.kind !== 'table' && closing.test(text)) close(block.end);
  }
  close(document.text.length);
  return notes;
}

function ageOf(text: string, assessedOn: string | null): { year: number; isEarlier: boolean } | null {
  const date = ofBirth.test(text) ? undefined : findDates(text).at(-1);
  if (date === undefined || assessedOn === null) return null;
  return { year: Number(date.iso.slice(0, 4)), isEarlier: monthsBetween(date.iso, assessedOn) >= monthsToAnother };
}

/** The earlier note that a place of the text lies in. */
export const earlierNoteAt = (notes: readonly EarlierNote[], at: number): EarlierNote | undefined =>
  notes.find((note) => at >= note.start && at < note.end);

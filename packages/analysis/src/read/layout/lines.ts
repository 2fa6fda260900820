import { largest, smallest } from './extremes.ts';
import type { Line, Print, Segment, Word } from './print.ts';

/** Gaps in ems: above the first a gap is a column's edge for sure, below the second never. */
const certainGap = 2;
const smallestGap = 0.9;
/** A space is missing between two prints that stand further apart than this. */
const spaceGap = 0.16;
/** Baselines nearer than this are one line. */
const sameBaseline = 0.22;
/** A raised or lowered print ("16th" with a raised "th") is smaller than its neighbour and hangs on it. */
const raisedSize = 0.92;
const raisedBy = 0.65;

/** Groups prints by baseline and splits each line where a column's edge shows. */
export function linesOf(prints: Print[]): Line[] {
  return groupByBaseline(prints)
    .map(lineOf)
    .filter((line) => line.segments.length > 0);
}

interface Baseline {
  y: number;
  size: number;
  prints: Print[];
}

function groupByBaseline(prints: Print[]): Print[][] {
  const sorted = [...prints].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const groups: Baseline[] = [];
  for (const print of sorted) {
    const group = groups.at(-1);
    if (group && print.y - group.y <= sameBaseline * Math.max(group.size, print.size)) {
      group.prints.push(print);
      if (print.size > group.size) {
        group.size = print.size;
        group.y = print.y;
      }
    } else groups.push({ y: print.y, size: print.size, prints: [print] });
  }
  return attachRaised(groups).map((group) => group.prints.sort((a, b) => a.x0 - b.x0 || a.order - b.order));
}

function attachRaised(groups: Baseline[]): Baseline[] {
  groups.forEach((group, i) => {
    for (const host of [groups[i + 1], groups[i - 1]]) {
      if (!host || group.size > raisedSize * host.size || Math.abs(host.y - group.y) > raisedBy * host.size) continue;
      const hanging = group.prints.filter((print) => host.prints.some((other) => hangsOn(print, other, host.size)));
      for (const print of hanging) host.prints.push({ ...print, y: host.y });
      group.prints = group.prints.filter((print) => !hanging.includes(print));
    }
  });
  return groups.filter((group) => group.prints.length > 0);
}

/** A raised figure stands behind its word, or before it where it names a note. */
const hangsOn = (print: Print, word: Print, size: number): boolean =>
  Math.abs(print.x0 - word.x1) < 0.35 * size || Math.abs(word.x0 - print.x1) < 0.5 * size;

function lineOf(prints: Print[]): Line {
  const size = largest(prints.map((print) => print.size));
  const isEdge = edgeTest(prints, size);
  const segments: Segment[] = [];
  let last: Print | undefined;
  for (const print of prints) {
    const segment = segments.at(-1);
    if (!segment || !last || isEdge(last, print)) segments.push(startSegment(print));
    else extendSegment(segment, print, size);
    last = print;
  }
  for (const segment of segments) segment.text = segment.text.replace(/\s+/g, ' ').trim();
  const filled = segments.filter((segment) => segment.text !== '');
  return {
    y: prints.find((print) => print.size === size)?.y ?? 0,
    x0: filled[0]?.x0 ?? 0,
    x1: largest(filled.map((segment) => segment.x1)),
    size,
    bold: filled.every((segment) => segment.bold),
    segments: filled,
  };
}

function startSegment(print: Print): Segment {
  return { text: print.text, x0: print.x0, x1: print.x1, words: wordsOf(print), bold: print.bold, order: print.order };
}

function extendSegment(segment: Segment, print: Print, size: number): void {
  const isApart = print.x0 - segment.x1 > spaceGap * size || segment.text.endsWith(' ') || print.text.startsWith(' ');
  const words = wordsOf(print);
  const lastWord = segment.words.at(-1);
  if (!isApart && lastWord && words[0]) {
    lastWord.text += words[0].text;
    lastWord.x1 = words[0].x1;
    words.shift();
  }
  for (const word of words) segment.words.push(word);
  segment.text += (isApart ? ' ' : '') + print.text;
  segment.x1 = Math.max(segment.x1, print.x1);
  segment.bold = segment.bold && print.bold;
}

/** The words of a print; all characters are taken to be equally wide, which is near enough to tell columns. */
function wordsOf(print: Print): Word[] {
  const perCharacter = (print.x1 - print.x0) / Math.max(1, print.text.trimEnd().length);
  return [...print.text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    x0: print.x0 + match.index * perCharacter,
    x1: print.x0 + (match.index + match[0].length) * perCharacter,
  }));
}

/** In a justified line all gaps are alike, however wide; a column's edge stands out. */
function edgeTest(prints: Print[], size: number): (left: Print, right: Print) => boolean {
  const gaps = prints
    .slice(1)
    .map((print, i) => print.x0 - (prints[i]?.x1 ?? print.x0))
    .filter((gap) => gap > spaceGap * size);
  const widest = largest(gaps, 0);
  const isJustified = gaps.length >= 3 && widest < certainGap * size && smallest(gaps) > 0.6 * widest;
  return (left, right) => {
    const gap = right.x0 - left.x1;
    return gap > certainGap * size || (gap > smallestGap * size && !isJustified);
  };
}

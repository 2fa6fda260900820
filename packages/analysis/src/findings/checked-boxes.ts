const checked = '[☒☑■✓✔]|\\[ ?[xX✓✔] ?\\]|\\( ?[xX✓✔] ?\\)';
const unchecked = '[☐□▢◻]|\\[ {1,3}\\]|\\( {1,3}\\)';
const box = new RegExp(`(?<checked>${checked})|(?<unchecked>${unchecked})`, 'g');
const says = {
  no: /^\s*(?:no|none|never|absent|n\/a|not (?:present|observed|noted|applicable)|within normal limits|wnl)\b/i,
  yes: /^\s*yes\b/i,
};
const endOfItem = /[.;]\s|$/;

interface Box {
  isChecked: boolean;
  start: number;
  end: number;
}

/**
 * The sentence of a form without what its boxes leave open: an unchecked item says nothing, and "Vision: ☐ Yes ☒ No" says nothing of a difficulty.
 * What is left out is blanked, so that every place stays where it is. A sentence without boxes is returned as it is.
 */
export function withoutUncheckedItems(sentence: string): string {
  const boxes = [...sentence.matchAll(box)].map((match): Box => {
    return { isChecked: match.groups?.checked !== undefined, start: match.index, end: match.index + match[0].length };
  });
  const [first] = boxes;
  if (!first) return sentence;
  const answered = boxes.some((one, index) => one.isChecked && says.no.test(itemOf(sentence, one, boxes[index + 1])))
    ? blank(sentence, startOfQuestion(sentence, first.start), first.start)
    : sentence;
  return boxes.reduce((text, one, index) => {
    const end = one.end + itemOf(sentence, one, boxes[index + 1]).length;
    return one.isChecked ? blank(text, one.start, one.end) : blank(text, one.start, end);
  }, answered);
}

/** The words after a box, to the next box or the end of the item. */
function itemOf(sentence: string, { end }: Box, next: Box | undefined): string {
  const words = sentence.slice(end, next?.start);
  return next ? words : words.slice(0, endOfItem.exec(words)?.index);
}

function startOfQuestion(sentence: string, before: number): number {
  return Math.max(sentence.lastIndexOf('. ', before), sentence.lastIndexOf('; ', before)) + 1;
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

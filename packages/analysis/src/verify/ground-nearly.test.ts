import { describe, expect, it } from 'vitest';
import { groundNearly } from './ground-nearly.ts';
import { normalizeText } from './ground-quote.ts';
import { locatorFor } from './ground-quotes.ts';
import { aDocument } from './testing/build-analysis.ts';

const recognised = 'He was on tirne. VVorking memory is very low, at the 6th percentile; he lost four digits. Mood was even.';
const quote = 'Working memory is very low, at the 6th percentile; he lost four digits';

const place = (asked: string) => {
  const found = groundNearly(recognised, normalizeText(recognised), asked);
  return found && { text: recognised.slice(found.start, found.end), distance: found.distance };
};

describe('a quote of a scan', () => {
  it('is found where recognition erred, in the wording that was recognised, with the letters that differ', () => {
    expect(place(quote)).toEqual({ text: 'VVorking memory is very low, at the 6th percentile; he lost four digits', distance: 1 });
  });

  it('is not found with another figure, however near', () => {
    expect(place(quote.replace('6th', '8th'))).toBeNull();
  });

  it('is not found where too many letters differ, or when it is so short that it may be chance', () => {
    expect(place('Working memory was found to be low, at the 6th percentile; he forgot four digits')).toBeNull();
    expect(place('He was on time')).toBeNull();
  });

  it('is looked for nearly in scans alone', () => {
    const passage = { quote, page: 1, start: 0, end: 0 };
    const scan = aDocument(recognised, { recognised: { pages: [{ number: 1, confidence: 90 }], weakWords: [] } });
    expect(locatorFor(scan)(passage)?.quote).toMatch(/^VVorking/);
    expect(locatorFor(aDocument(recognised))(passage)).toBeNull();
  });
});

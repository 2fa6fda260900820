import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, onOneLine } from './escape.ts';

describe("a document's text in Markdown", () => {
  it('stays on one line, with words joined that a line end had cut', () => {
    expect(onOneLine('comple\u00ad-\ntely  finished\tand well-\nread')).toBe('completely finished and well-read');
  });

  it('never becomes formatting, a link, HTML, a heading, a list or a cell', () => {
    expect(escapeMarkdown('# Heading')).toBe('\\# Heading');
    expect(escapeMarkdown('[click](http://x.example)')).toBe('\\[click\\](http\u2060://x.example)');
    expect(escapeMarkdown('<img src=x onerror=alert(1)>')).toBe('\\<img src=x onerror=alert(1)\\>');
    expect(escapeMarkdown('a | b *c* `d` ~~e~~ ![f](g)')).toBe('a \\| b \\*c\\* \\`d\\` \\~\\~e\\~\\~ \\!\\[f\\](g)');
    expect(escapeMarkdown('1. item')).toBe('1\u2060. item');
    expect(escapeMarkdown('www.x.example or me@x.example')).toBe('www\u2060.x.example or me\u2060@x.example');
  });

  it('keeps every letter and digit in place, whatever the text', () => {
    const kept = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(kept(escapeMarkdown(text))).toBe(kept(text));
        expect(escapeMarkdown(text)).not.toMatch(/\n|(?<!\\)[<>|`*_[\]]|(?<!\\)!\[/);
      }),
    );
  });
});

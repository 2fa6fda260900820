import { describe, expect, it } from 'vitest';
import { readPdf } from '../pdf/read-pdf.ts';
import { pdfOf } from '../testing/draw-pdf.ts';
import { outlineOf, rowsOf } from '../testing/outline.ts';

const places = [60, -300, -350, -420, 450];
const titles = ['Scale', 'SS', 'PR', '95% CI', 'Range'];
const scores = (names: string[]) => names.map((name, i) => [name, String(90 + i), '25', `${84 + i}–${96 + i}`, 'Average']);

describe('a printed table', () => {
  it('keeps empty cells at their columns', async () => {
    const body = [
      ['Verbal Comprehension', '107', '68', '101–112', ''],
      ['Similarities', '11', '', '', ''],
      ['Block Design', '', '<0.1', '', 'see text'],
      ['Coding', '6', '9', '', ''],
    ];
    const document = await readPdf(
      await pdfOf((pen) => {
        pen.text('WISC-V', 60, 60, { bold: true });
        pen.table([titles], places, 90, { bold: true });
        pen.table(body, places, 106);
      }),
    );
    expect(rowsOf(document, 0)).toEqual({ header: titles, rows: body });
    expect(document.tables[0]?.caption).toBe('WISC-V');
  });

  it.each([2.6, 5])('keeps a figure at its column where a long name reaches up to %d points before it', async (gap) => {
    const names = ['Coding', 'Block Design', 'Developmental Visual-Motor Integration', 'Symbol Search'];
    const document = await readPdf(
      await pdfOf((pen) => {
        const raw = 60 + pen.widthOf('Developmental Visual-Motor Integration') + gap + pen.widthOf('45');
        pen.table([['Subtest', 'Raw', 'SS']], [60, -raw, -(raw + 50)], 90, { bold: true });
        pen.table(
          names.map((name, i) => [name, `${42 + i}`, `${88 + i}`]),
          [60, -raw, -(raw + 50)],
          106,
        );
      }),
    );
    expect(rowsOf(document, 0).rows).toEqual(names.map((name, i) => [name, `${42 + i}`, `${88 + i}`]));
  });

  it('goes on over a page with the header and caption it began with', async () => {
    const document = await readPdf(
      await pdfOf((pen) => {
        pen.text('Report of J. Doe', 60, 40, { size: 8 });
        pen.text('Table 1. WISC-V', 60, 640, { bold: true });
        pen.table([titles], places, 660, { bold: true });
        pen.table(scores(['Similarities', 'Vocabulary', 'Coding']), places, 676);
        pen.startPage();
        pen.text('Report of J. Doe', 60, 40, { size: 8 });
        pen.table(scores(['Digit Span', 'Picture Span']), places, 110);
      }),
    );
    expect(rowsOf(document, 1)).toEqual({ header: titles, rows: scores(['Digit Span', 'Picture Span']) });
    expect(document.tables[1]).toMatchObject({ page: 2, continues: 'table-1', caption: 'Table 1. WISC-V' });
  });

  it('has wrapped rows whole', async () => {
    const wide = [60, 250, 310, 400];
    const document = await readPdf(
      await pdfOf((pen) => {
        pen.table([['Scale', 'T', 'Percentile', 'Level']], wide, 90, { bold: true });
        pen.table(
          [
            ['Behavioral Regulation', '51', '54', 'Within Normal'],
            ['Index (BRI)', '', '', 'Limits'],
          ],
          wide,
          110,
          { pitch: 12 },
        );
        pen.table([['Inhibit', '69', '97', 'Elevated']], wide, 142);
        pen.table(
          [
            ['Global Executive', '65', '93', 'Average'],
            ['Composite (GEC)', '', '', ''],
          ],
          wide,
          162,
          { pitch: 12 },
        );
      }),
    );
    expect(rowsOf(document, 0).rows).toEqual([
      ['Behavioral Regulation Index (BRI)', '51', '54', 'Within Normal Limits'],
      ['Inhibit', '69', '97', 'Elevated'],
      ['Global Executive Composite (GEC)', '65', '93', 'Average'],
    ]);
  });

  it('names the columns of both raters under merged titles, and heads the rows of a domain', async () => {
    const columns = [60, -270, -330, -410, -470];
    const document = await readPdf(
      await pdfOf((pen) => {
        pen.text('Teacher', 270, 80, { bold: true });
        pen.text('Parent', 410, 80, { bold: true });
        pen.table([['Scale', 'T', '%ile', 'T', '%ile']], columns, 96, { bold: true });
        pen.table(
          [['Clinical scales'], ['Hyperactivity', '48', '42', '51', '54'], ['Learning Problems', '70', '98', 'n/a', 'n/a']],
          columns,
          112,
        );
      }),
    );
    expect(rowsOf(document, 0)).toEqual({
      header: ['Scale', 'Teacher T', 'Teacher %ile', 'Parent T', 'Parent %ile'],
      rows: [
        ['Clinical scales', '', '', '', ''],
        ['Hyperactivity', '48', '42', '51', '54'],
        ['Learning Problems', '70', '98', 'n/a', 'n/a'],
      ],
    });
  });

  it('ends where its notes begin', async () => {
    const document = await readPdf(
      await pdfOf((pen) => {
        pen.table([titles], places, 90, { bold: true });
        pen.table(scores(['Similarities', 'Vocabulary']), places, 106);
        pen.text('* p < .05.', 60, 140, { size: 8 });
        pen.text('Note. PR = percentile rank.', 60, 152, { size: 8 });
      }),
    );
    expect(outlineOf(document).slice(1)).toEqual(['paragraph: * p < .05.', 'paragraph: Note. PR = percentile rank.']);
  });

  it('keeps figures apart that stand almost side by side', async () => {
    const document = await readPdf(
      await pdfOf((pen) => {
        pen.table([['Scale', 'PR', '95% CI']], [60, -330, 340], 90, { bold: true });
        for (const [i, name] of ['Verbal Comprehension', 'Working Memory'].entries()) {
          pen.table([[name, '92', '112–127']], [60, -330, 332.6], 106 + 16 * i);
        }
      }),
    );
    expect(rowsOf(document, 0).rows.map((row) => row.join(' '))).toEqual(['Verbal Comprehension 92 112–127', 'Working Memory 92 112–127']);
  });

  it('of labels and values has no header', async () => {
    const body = [
      ['Name:', 'Jane Doe', 'DOB:', '01/02/2010'],
      ['Age:', '12', 'Grade:', '7'],
      ['School:', 'Northfield Middle School', 'Examiner:', 'A. Smith, Ph.D.'],
    ];
    const document = await readPdf(await pdfOf((pen) => void pen.table(body, [60, 120, 350, 420], 90)));
    expect(rowsOf(document, 0)).toEqual({ header: null, rows: body });
  });
});

describe('a table whose cells are drawn', () => {
  const columns = [60, 150, 230, 300, 500];

  it('has the text of each cell whole, wherever its lines stand', async () => {
    const document = await readPdf(
      await pdfOf((pen) => {
        pen.text('Table 2. BRIEF-2', 60, 70, { bold: true });
        pen.grid(columns, [80, 110, 150, 190]);
        pen.table([['Scale', 'Parent', 'Teacher', 'What the scale']], [64, 154, 234, 304], 93);
        pen.table([['', 'T', 'T', 'measures']], [64, 154, 234, 304], 105);
        pen.table([['Working Mem-', '', '', 'Holding information in mind'], ['ory Index']], [64, 154, 234, 304], 125, { pitch: 12 });
        pen.table([['', '74', '>99', '']], [64, 154, 234, 304], 131);
        pen.table(
          [
            ['Initiate', '72', 'n/a', 'Beginning a task without'],
            ['', '', '', 'being prompted'],
          ],
          [64, 154, 234, 304],
          165,
          { pitch: 12 },
        );
      }),
    );
    expect(rowsOf(document, 0)).toEqual({
      header: ['Scale', 'Parent T', 'Teacher T', 'What the scale measures'],
      rows: [
        ['Working Memory Index', '74', '>99', 'Holding information in mind'],
        ['Initiate', '72', 'n/a', 'Beginning a task without being prompted'],
      ],
    });
    expect(document.tables[0]?.caption).toBe('Table 2. BRIEF-2');
  });

  it('is read by its columns where no line parts its rows', async () => {
    const document = await readPdf(
      await pdfOf((pen) => {
        pen.grid([55, 240, 310, 360, 440, 520], [76, 96, 150]);
        pen.table([titles], places, 90, { bold: true });
        pen.table(scores(['Similarities', 'Vocabulary', 'Coding']), places, 110);
      }),
    );
    expect(rowsOf(document, 0)).toEqual({ header: titles, rows: scores(['Similarities', 'Vocabulary', 'Coding']) });
  });
});

describe('a table whose rows alone are parted by lines', () => {
  it('has the cells of each row whole, wherever their lines stand', async () => {
    const document = await readPdf(
      await pdfOf((pen) => {
        for (const y of [80, 100, 136, 172]) pen.rule(60, 520, y);
        pen.table([['Scale', 'T', '%ile', 'Level']], [64, 220, 280, 360], 94, { bold: true });
        pen.table([['Working'], ['Memory']], [64], 115, { pitch: 14 });
        pen.table([['', '74', '99', 'Clinically Elevated']], [64, 220, 280, 360], 122);
        pen.table([['Global Executive'], ['Composite']], [64], 151, { pitch: 14 });
        pen.table([['', '70', '97', 'Mildly Elevated']], [64, 220, 280, 360], 158);
      }),
    );
    expect(rowsOf(document, 0)).toEqual({
      header: ['Scale', 'T', '%ile', 'Level'],
      rows: [
        ['Working Memory', '74', '99', 'Clinically Elevated'],
        ['Global Executive Composite', '70', '97', 'Mildly Elevated'],
      ],
    });
  });
});

import type { BarrierKey } from '../../catalogue/barrier-keys.ts';
import { barrierCatalogue } from '../../catalogue/barriers.ts';
import type { Block, ReadDocument, Section, Statement, StructuredDocument, VerificationInput } from '../../model.ts';
import { recommend } from '../../recommendations/recommend.ts';
import type { Evidence, Finding, ModuleType, Score, StatedDiagnosis } from '../../schema.ts';

/** A document of one page whose blocks are the lines of the text; a line that starts with `- ` is a list item, one in capitals a heading. */
export function aDocument(text: string, more: Partial<ReadDocument> = {}): ReadDocument {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const kind = /^[A-Z ]{4,}$/.test(line) ? 'heading' : line.startsWith('- ') ? 'list_item' : 'paragraph';
    const mark = kind === 'list_item' ? 2 : 0;
    if (line !== '') blocks.push({ kind, page: 1, start: start + mark, end: start + line.length });
    start += line.length + 1;
  }
  return { kind: 'pdf', text, pages: [{ number: 1, start: 0, text }], blocks, tables: [], hidden: [], ...more };
}

/** A passage of the document, found by its words. */
export function passage(document: ReadDocument, quote: string, speaker: Evidence['speaker'] = 'examiner'): Evidence {
  const start = document.text.indexOf(quote);
  return { quote, page: 1, start: Math.max(0, start), end: Math.max(0, start) + quote.length, speaker };
}

export function aScore(document: ReadDocument, quote: string, more: Partial<Score> = {}): Score {
  const { speaker: _, ...evidence } = passage(document, quote);
  return {
    id: 'S-001',
    instrument: 'WAIS-IV',
    scale: 'Processing Speed Index',
    type: 'standard',
    value: 79,
    percentile: 8,
    interval: null,
    label: null,
    classification: 'below_average',
    isConcern: true,
    subject: 'client',
    historic: false,
    page: 1,
    evidence,
    otherEvidence: [],
    checks: [],
    ...more,
  };
}

export function aBarrier(key: BarrierKey, more: Partial<Finding> = {}): Finding {
  return {
    id: 'B-001',
    key,
    title: barrierCatalogue[key].title,
    severity: 'moderate',
    functionalImpact: barrierCatalogue[key].impact,
    status: 'needs_review',
    reasons: [],
    scoreIds: [],
    evidence: [],
    counterEvidence: [],
    ...more,
  };
}

/** A statement of the document, found by its words: the examiner's, about the client, current, asserted. */
export function aStatement(document: ReadDocument, quote: string, more: Partial<Statement> = {}): Statement {
  const start = document.text.indexOf(quote);
  return {
    start,
    end: start + quote.length,
    page: 1,
    section: 'results',
    speaker: 'examiner',
    subject: 'client',
    time: 'current',
    polarity: 'asserted',
    ...more,
  };
}

export function aSection(document: ReadDocument, heading: string, kind: Section['kind']): Section {
  return { kind, heading, start: document.text.indexOf(heading), end: document.text.length };
}

export function aStructure(more: Partial<StructuredDocument> = {}): StructuredDocument {
  return { sections: [], statements: [], earlierNotes: [], assessedOn: '2026-03-11', reportedOn: null, isAssessment: true, ...more };
}

/** All that `verify` takes, with the recommendations that the barriers give. */
export function anAnalysis(
  document: ReadDocument,
  {
    barriers = [],
    scores = [],
    structure = aStructure(),
    moduleType = 'post_secondary',
    strengths = [],
    statedDiagnoses = [],
  }: {
    barriers?: Finding[];
    scores?: Score[];
    structure?: StructuredDocument;
    moduleType?: ModuleType;
    strengths?: Finding[];
    statedDiagnoses?: StatedDiagnosis[];
  },
): VerificationInput {
  const input = {
    document,
    structure,
    moduleType,
    scores: { scores, instruments: [...new Set(scores.map((score) => score.instrument))] },
    findings: { barriers, strengths, statedDiagnoses },
  };
  return { ...input, recommendations: recommend(input), today: '2026-11-24' };
}

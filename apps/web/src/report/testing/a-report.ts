import type { Accommodation, AnalysisData, AnalysisResult, Evidence, Finding, Score, SourceText } from '@groundwork/analysis/schema';

const firstPage = 'REFERRAL\n\nShe reads slowly and loses her place.\n\nShe enjoys mathematics.';
const secondPage = 'RESULTS\n\nNelson-Denny SS PR\nReading Rate 74 4\nVocabulary 98 45';
const secondStart = firstPage.length + 2;
const wholeText = `${firstPage}\n\n${secondPage}`;

/** The source that the built reports quote: two pages, a sentence and a table. */
export const sourceText: SourceText = {
  kind: 'pdf',
  pages: [
    { number: 1, start: 0, text: firstPage },
    { number: 2, start: secondStart, text: secondPage },
  ],
};

/** A passage of `sourceText` by its words. */
export function aPassage(quote: string, speaker: Evidence['speaker'] = 'examiner'): Evidence {
  const start = wholeText.indexOf(quote);
  return { quote, speaker, start, end: start + quote.length, page: start < secondStart ? 1 : 2 };
}

export function aScore(changes: Partial<Score> = {}): Score {
  return {
    id: 'S-001',
    instrument: 'Nelson-Denny',
    scale: 'Reading Rate',
    type: 'standard',
    value: 74,
    percentile: 4,
    interval: { level: 95, low: 61, high: 87 },
    label: null,
    classification: 'below_average',
    isConcern: true,
    subject: 'client',
    historic: false,
    page: 2,
    evidence: aPassage('Reading Rate 74 4'),
    otherEvidence: [],
    checks: [],
    ...changes,
  };
}

export function aFinding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'B-001',
    key: 'reading_fluency',
    title: 'Slow, effortful reading',
    severity: 'marked',
    functionalImpact: 'Timed reading takes about twice as long as for peers.',
    status: 'validated',
    reasons: ['Every quote was found in the document.'],
    scoreIds: ['S-001'],
    evidence: [aPassage('She reads slowly and loses her place.'), aPassage('Reading Rate 74 4', 'table')],
    counterEvidence: [],
    ...changes,
  };
}

function anAccommodation(changes: Partial<Accommodation> = {}): Accommodation {
  return {
    id: 'A-001',
    category: 'academic',
    title: 'Extended time on examinations',
    detail: 'One and a half times the standard time.',
    barrierIds: ['B-001'],
    rationale: 'Added time lets the result show what the student knows.',
    implementation: 'Arranged by the testing office.',
    legalBasis: 'Section 504',
    status: 'validated',
    ...changes,
  };
}

/** A small report on `sourceText`: one barrier, its score, one accommodation. */
export function aReport(changes: Partial<AnalysisData> = {}): AnalysisData {
  return {
    schemaVersion: 1,
    moduleType: 'post_secondary',
    engine: { name: 'local', version: '0.1.0' },
    document: { pages: 2, kind: 'pdf', assessedOn: '2025-03-14', instruments: ['Nelson-Denny'], warnings: [] },
    summary: 'The assessment supports one functional barrier.',
    scores: [aScore()],
    barriers: [aFinding()],
    strengths: [],
    accommodations: [anAccommodation()],
    supports: [],
    documentRecommendations: [],
    statedDiagnoses: [],
    readerSections: [],
    quality: {
      grounded: { quotes: 3, total: 3 },
      inconsistencies: [],
      currency: { assessedOn: '2025-03-14', ageMonths: 20, verdict: 'current' },
    },
    ...changes,
  };
}

export function aResult(changes: Partial<AnalysisData> = {}): AnalysisResult {
  return { analysis_data: aReport(changes), markdown_report: '# Accommodation report\n\nOne **barrier**.\n' };
}

import { composites, type Instrument, instrument, questionnaire, tests, tScales } from './instrument.ts';

/** Continuous performance tests. */
export const attention: readonly Instrument[] = [
  questionnaire({
    name: 'CPT',
    titles: ["Conners' Continuous Performance Test", 'Conners Continuous Performance Test', 'Conners CPT', "Conners' CPT"],
    editions: { 2: 'CPT-II', 3: 'CPT-3' },
    cutOffs: 'cpt',
    whole: 'Detectability',
    source: 'MHS CPT 3 manual: T, high is worse; reaction time both ways',
    scales: [
      ...tScales(
        "Detectability|d'|Detectability (d');Omissions|Omission Errors;Commissions|Commission Errors;Perseverations|Perseveration Errors;HRT SD|Hit Reaction Time SD|HRT Standard Deviation|Hit Reaction Time Standard Deviation;Variability;HRT Block Change|Hit Reaction Time Block Change;HRT ISI Change|HRT Inter-Stimulus Interval Change|HRT Interstimulus Interval Change|Hit Reaction Time ISI Change",
      ),
      ...tScales('HRT|Hit Reaction Time', 'both'),
    ],
  }),
  questionnaire({
    name: 'CATA',
    titles: ['Conners Continuous Auditory Test of Attention', 'Conners CATA'],
    cutOffs: 'cpt',
    whole: 'Detectability',
    source: 'MHS CATA manual',
    scales: tScales("Detectability|d';Omissions;Commissions;Perseverative Commissions;HRT SD;HRT Block Change;HRT"),
  }),
  instrument({
    name: 'TOVA',
    titles: ['Test of Variables of Attention', 'T.O.V.A.'],
    whole: 'Attention Comparison Score',
    cutOffs: 'tova',
    source: 'TOVA manual: standard, low is weak',
    scales: tests(
      "Response Time Variability|Variability|RT Variability;Response Time|RT;Commission Errors|Commissions|Commission;Omission Errors|Omissions|Omission;D Prime|d';Attention Comparison Score|ACS|Attention Performance Index|API",
    ),
  }),
  instrument({
    name: 'IVA',
    titles: ['Integrated Visual and Auditory Continuous Performance Test', 'IVA+Plus', 'IVA-2', 'IVA-QS', 'IVA-AE', 'IVA+'],
    editions: { 2: 'IVA-2' },
    whole: 'Full Scale Attention Quotient',
    source: 'BrainTrain IVA manual',
    scales: composites(
      'Full Scale Attention Quotient;Full Scale Response Control Quotient;Auditory Attention Quotient;Visual Attention Quotient;Auditory Response Control Quotient;Visual Response Control Quotient;Sustained Auditory Attention;Sustained Visual Attention',
    ),
  }),
  questionnaire({
    name: 'QbTest',
    titles: ['QbTest', 'QB Test'],
    metric: 'z',
    cutOffs: null,
    whole: 'Total',
    source: 'Qbtech manual: q scores, high is worse',
    scales: [],
  }),
];

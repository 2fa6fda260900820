import { describe, expect, test } from 'vitest';
import { findMentions } from './name-instruments.ts';

const names = (text: string) => findMentions(text).map(({ name }) => name);

describe('an instrument', () => {
  test.each([
    ['Wechsler Adult Intelligence Scale, Fourth Edition', 'WAIS-IV'],
    ['Wechsler Intelligence Scale for Children – 5th Ed.', 'WISC-V'],
    ['WAIS-5', 'WAIS-5'],
    ['WIAT 4', 'WIAT-4'],
    ['WIAT-III', 'WIAT-III'],
    ['Woodcock-Johnson IV Tests of Achievement', 'WJ IV ACH'],
    ['Woodcock-Johnson III Normative Update Tests of Achievement', 'WJ III ACH'],
    ['WJ-IV Cog', 'WJ IV COG'],
    ['KTEA3', 'KTEA-3'],
    ["Conners' Continuous Performance Test, Third Edition", 'CPT-3'],
    ['Conners CPT 3', 'CPT-3'],
    ['Conners’ Adult ADHD Rating Scales', 'CAARS'],
    ['CAARS-S:L', 'CAARS-S:L'],
    ['Conners, Fourth Edition', 'Conners 4'],
    ['BRIEF2', 'BRIEF-2'],
    ['Behavior Rating Inventory of Executive Function, Adult Version', 'BRIEF-A'],
    ['BASC-3 TRS', 'BASC-3 TRS'],
    ['BASC-3, Parent Rating Scales', 'BASC-3 PRS'],
    ['Beck Depression Inventory-II', 'BDI-II'],
    ['Kaufman Tests of Educational Achievement, 3rd Edition', 'KTEA-3'],
    ['Clinical Evaluation of Language Fundamentals - Fifth Edition', 'CELF-5'],
    ['Gray Oral Reading Tests–5', 'GORT-5'],
    ['WRAT5', 'WRAT5'],
    ["Revised Children's Anxiety and Depression Scale (RCADS)", 'RCADS', 'RCADS'],
    ['Swanson, Nolan, and Pelham Rating Scale-IV', 'SNAP-IV'],
    ['SNAP-IV', 'SNAP-IV'],
    ['Fatigue Severity Scale', 'FSS'],
    ['DASS-21', 'DASS'],
    ['Strengths and Difficulties Questionnaire', 'SDQ'],
    ['Montreal Cognitive Assessment', 'MoCA'],
    ['WHODAS 2.0', 'WHODAS 2.0'],
    ['Developmental Profile, Fourth Edition', 'DP-4'],
    ['Millon Clinical Multiaxial Inventory-IV', 'MCMI-IV'],
    ['Comprehensive Trail-Making Test, Second Edition', 'CTMT-2'],
    ['Trail Making Test', 'Trail Making Test'],
    ['Test of Early Written Language, Third Edition', 'TEWL-3'],
    ['Bracken Basic Concept Scale, Third Edition', 'BBCS-3'],
  ])('"%s" is %s', (printed, ...known) => expect(names(`She took the ${printed}.`)).toEqual(known));

  test('named once with its edition has it everywhere', () =>
    expect(names('The WISC-V was given. On the WISC he did well.')).toEqual(['WISC-V', 'WISC-V']));
  test('whose short name is a word counts only where its full name stands, too', () => {
    expect(names('BRIEF HISTORY. The UNIT was FAR.')).toEqual([]);
    expect(names('Feifer Assessment of Reading (FAR).')).toEqual(['FAR', 'FAR']);
    expect(names('ESS = 15. They AUDIT ISI codes.')).toEqual(['ESS']);
  });
});

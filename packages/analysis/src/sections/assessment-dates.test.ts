import { describe, expect, test } from 'vitest';
import { findAssessmentDates } from './assessment-dates.ts';

describe('findAssessmentDates', () => {
  test.each([
    ['Dates of Testing: 03/09/2026 and 03/11/2026 Examiner: R. Lindqvist Date of Report: 03/27/2026', '2026-03-11', '2026-03-27'],
    [
      'Date of birth: September 9, 2004\nEvaluated: January 29, 2026 and February 5, 2026\nReport date: February 20, 2026',
      '2026-02-05',
      '2026-02-20',
    ],
    ['Tested: June 18 and June 20, 2013\nReported: July 8, 2013', '2013-06-20', '2013-07-08'],
    ['Dates tested 1/13/2026, 1/15/2026, 1/22/2026', '2026-01-22', null],
    ['Intake date: 10/27/2025\nTesting: KTEA-3 (Form B), given by Dr. Pruitt,\non 10/09/2025 and 10/14/2025', '2025-10-14', '2025-10-27'],
    ['DOB: 2010-05-01 Evaluation Date: 2025-11-06', '2025-11-06', null],
    ['Date of Assessment: 14th March 2025', '2025-03-14', null],
    ['Assessment dates: 25/03/2025 and 01/04/2025', '2025-04-01', null],
    ['She was evaluated on Sept. 3, 2024.', '2024-09-03', null],
    ['Test dates: May 5-6, 2025', '2025-05-06', null],
    ['March 3, 2025\nTo whom it may concern: I treat Ms. Vale for migraine.', '2025-03-03', '2025-03-03'],
    ['Previous testing: 05/01/2016\nDate of testing: 05/01/2024', '2024-05-01', null],
    ['No date stands here; she was born on 04/17/2005.', null, null],
    ['Born:       8/3/2011  (14)        Grade: 9', null, null],
  ])('%s', (text, assessedOn, reportedOn) => {
    expect(findAssessmentDates(text)).toEqual({ assessedOn, reportedOn });
  });
});

import type { Accommodation, ModuleType } from '../../schema.ts';

/**
 * The law each kind of accommodation rests on, as it is cited in the field. Tutoring has no legal frame.
 * Sources: 28 CFR parts 35 and 36 (ADA Titles II and III), 34 CFR part 104 (Section 504), 34 CFR part 300 (IDEA).
 */
export const legalBases: Record<ModuleType, Record<Accommodation['category'], string>> = {
  post_secondary: {
    academic: 'Section 504, 34 CFR 104.44(a) and (c); ADA Title II, 28 CFR 35.130(b)(7), or Title III, 28 CFR 36.302 and 36.309.',
    instructional: 'Section 504, 34 CFR 104.44(a); ADA Title II, 28 CFR 35.130(b)(7), or Title III, 28 CFR 36.302.',
    auxiliary_aid: 'Section 504, 34 CFR 104.44(d); ADA Title II, 28 CFR 35.160, or Title III, 28 CFR 36.303.',
  },
  k12: {
    academic: 'IDEA, 34 CFR 300.320(a)(4) and (a)(6), if the student is eligible for an IEP; otherwise Section 504, 34 CFR 104.33.',
    instructional: 'IDEA, 34 CFR 300.39 and 300.320(a)(4), if the student is eligible for an IEP; otherwise Section 504, 34 CFR 104.33.',
    auxiliary_aid:
      'IDEA, 34 CFR 300.105 and 300.324(a)(2)(v), if the student is eligible for an IEP; otherwise Section 504, 34 CFR 104.33.',
  },
  tutoring: { academic: '', instructional: '', auxiliary_aid: '' },
};

import type { Accommodation, Severity } from '../../schema.ts';
import type { BarrierKey } from '../barrier-keys.ts';

/** An accommodation (K-12: also an intervention; tutoring: a strategy) as the catalogue knows it. */
export interface AccommodationEntry {
  /** Name within the module; never shown. */
  key: string;
  category: Accommodation['category'];
  title: string;
  /** What the person gets. */
  detail: string;
  /** The same for a parent, as it follows “Help at school can be …”, in the words of grade 6 to 8; K-12 only, for other readers need none. */
  plain?: string;
  /** Opens the rationale: how it answers the barriers, in one sentence. */
  why: string;
  /** Who does what, so that it works. */
  implementation: string;
  /** The barriers that justify it, each from the severity on at which it is in proportion. */
  from: Partial<Record<BarrierKey, Severity>>;
  /** Where none of these is found: barriers that justify it if the document itself recommends it. It is in proportion for some of these students, which the evaluator can tell. */
  fromIfRecommended?: Partial<Record<BarrierKey, Severity>>;
  /** How a document words the same recommendation. */
  says: RegExp;
  /**
   * Only with strong evidence: two of its barriers marked, each on two scores or more; or one barrier of `aloneFor`.
   * It then takes the place of `insteadOf`.
   */
  strongEvidence?: { aloneFor: readonly BarrierKey[]; insteadOf: string };
}

/** Help that changes no requirement and no procedure, and so is no accommodation: coaching, tutoring, counseling, referrals. */
export interface SupportEntry {
  title: string;
  detail: string;
  for: readonly BarrierKey[];
  /** Further barriers for which it is listed where the document itself recommends it. */
  forIfRecommended?: readonly BarrierKey[];
  /** How a document words the same recommendation; absent where no document asks for it. */
  says?: RegExp;
  /** The least severity that calls for it; `mild` where absent. */
  from?: Severity;
}

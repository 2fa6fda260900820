import type { BarrierKey } from './barrier-keys.ts';

/**
 * What is told of one ability and may as well come of another: homework that takes three hours is told of a slow reader, of one whose hand tires and of one
 * whose mind is elsewhere. Where the document measures one of these as the difficulty, a single remark does not make another of it.
 */
export const explainedBy: Partial<Record<BarrierKey, readonly BarrierKey[]>> = {
  processing_speed: [
    'reading_decoding',
    'reading_fluency',
    'reading_comprehension',
    'spelling',
    'written_expression',
    'handwriting_fine_motor',
    'motor_coordination',
    'math_calculation',
    'math_fluency',
    'math_problem_solving',
    'attention',
    'depression_mood',
  ],
};

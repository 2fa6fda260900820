import type { ModuleType } from '../../schema.ts';
import type { AccommodationEntry } from './entry.ts';
import { k12Classroom } from './k12-classroom.ts';
import { k12Interventions } from './k12-interventions.ts';
import { postSecondaryAcademic } from './post-secondary-academic.ts';
import { postSecondaryAids } from './post-secondary-aids.ts';
import { postSecondaryInstructional } from './post-secondary-instructional.ts';
import { tutoringStrategies } from './tutoring.ts';

/** All entries by module. Keys are unique within a module; earlier entries come first among equally strong ones. */
export const accommodationCatalogue: Record<ModuleType, readonly AccommodationEntry[]> = {
  post_secondary: [...postSecondaryAcademic, ...postSecondaryInstructional, ...postSecondaryAids],
  k12: [...k12Classroom, ...k12Interventions],
  tutoring: tutoringStrategies,
};

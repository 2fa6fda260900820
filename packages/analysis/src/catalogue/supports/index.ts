import type { ModuleType } from '../../schema.ts';
import type { SupportEntry } from '../accommodations/entry.ts';
import { k12Supports } from './k12.ts';
import { postSecondarySupports } from './post-secondary.ts';
import { tutoringSupports } from './tutoring.ts';

/** Supports by module, in the order in which a report lists them. */
export const supportCatalogue: Record<ModuleType, readonly SupportEntry[]> = {
  post_secondary: postSecondarySupports,
  k12: k12Supports,
  tutoring: tutoringSupports,
};

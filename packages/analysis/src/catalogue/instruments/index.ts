import { achievement } from './achievement.ts';
import { attention } from './attention.ts';
import { behaviour } from './behaviour.ts';
import { bilingual } from './bilingual.ts';
import { conduct } from './conduct.ts';
import { earlyChildhood } from './early-childhood.ts';
import { executiveAndMotor } from './executive-motor.ts';
import type { Instrument } from './instrument.ts';
import { intelligence } from './intelligence.ts';
import { language } from './language.ts';
import { memory } from './memory.ts';
import { reading } from './reading.ts';
import { screening } from './screening.ts';
import { symptoms } from './symptoms.ts';
import { wechsler } from './wechsler.ts';
import { woodcockJohnson } from './woodcock-johnson.ts';

/** All tests and questionnaires the engine knows. */
export const instruments: readonly Instrument[] = [
  ...wechsler,
  ...woodcockJohnson,
  ...bilingual,
  ...intelligence,
  ...achievement,
  ...reading,
  ...language,
  ...memory,
  ...earlyChildhood,
  ...executiveAndMotor,
  ...attention,
  ...behaviour,
  ...conduct,
  ...symptoms,
  ...screening,
];

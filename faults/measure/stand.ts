import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, migrateDatabase, openDatabase } from '@groundwork/db';
import { openProcesses, type Processes, type ProcessesOptions } from '../open-processes.ts';
import { type Services, startServices } from '../services.ts';
import { installWitness } from '../witness.ts';

/** Private services and processes for one measurement, with the settings of operation. */
export interface Stand extends Processes {
  services: Services;
  /** Over a line nobody breaks. */
  database: Database;
}

export type StandOptions = Omit<ProcessesOptions, 'services' | 'folder' | 'pace'>;

/** Opens a stand, lets `measure` work on it, and takes everything down again. */
export async function onStand<Answer>(options: StandOptions, measure: (stand: Stand) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-measure-'));
  const services = await startServices();
  try {
    await migrateDatabase(services.postgresUrl());
    const database = openDatabase({ url: services.postgresUrl(), max: 4, name: 'measure' });
    await installWitness(database);
    const processes = await openProcesses({ ...options, pace: 'production', services, folder });
    try {
      return await measure({ ...processes, services, database });
    } finally {
      await processes.close();
      await database.close(500);
    }
  } finally {
    await services.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

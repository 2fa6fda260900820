export * from './analyses.ts';
export * from './fleet.ts';
export * from './people.ts';

export * from './analyses.ts';
export * from './people.ts';

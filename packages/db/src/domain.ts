export { documentKinds, type ModuleType, moduleTypes, type Stage, type StageCounts, stages } from '@groundwork/analysis/schema';

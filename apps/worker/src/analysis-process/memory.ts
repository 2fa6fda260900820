import { readFileSync } from 'node:fs';

/** Of Linux on every architecture Node is built for with 4 kB pages; elsewhere the figure is too small by a factor, never too large. */
const pageBytes = 4096;

/** Resident memory of a process in bytes; undefined where there is no /proc, or the process is gone. */
export function residentBytes(pid: number): number | undefined {
  try {
    const [, resident] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return resident === undefined ? undefined : Number(resident) * pageBytes;
  } catch {
    return undefined;
  }
}

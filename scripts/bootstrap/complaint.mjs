import { home } from '../places.mjs';

/** Something a person can mend: one line that says what is wrong and what to do. Everything else that is thrown is a defect of ours. */
export class Complaint extends Error {}

/**
 * Runs a command's main function and turns what it throws into a line and an exit code.
 * @param {() => Promise<void>} main
 */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    const complaint = error instanceof Complaint ? error : complaintOfSystem(error);
    console.error(complaint === undefined ? error : `\n${complaint.message}`);
    process.exit(1);
  }
}

/**
 * The complaint about a program that failed: its last words, unless what it said means that the disk is full.
 * @param {string} what failed
 * @param {string} said
 */
export function complaintOfProgram(what, said) {
  const isFull = /\bENOSPC\b|\bEDQUOT\b|No space left on device|Disk quota exceeded/i.test(said);
  return isFull ? diskIsFull() : new Complaint(`${what}:\n${said.trim().split('\n').slice(-20).join('\n')}`);
}

/**
 * @param {unknown} error
 * @returns {Complaint | undefined} what the system refused, where a person can mend that
 */
function complaintOfSystem(error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskIsFull();
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return path === undefined ? undefined : new Complaint(`${path} cannot be written. Make it yours (chown), or ${elsewhere()}`);
    case 'EEXIST':
    case 'ENOTDIR':
      return path === undefined ? undefined : new Complaint(`${path} is in the way: a folder is needed there. Move it, or ${elsewhere()}`);
    case 'ERR_INVALID_URL':
      return new Complaint(
        'DATABASE_URL or REDIS_URL is not an address. They look like postgres://user:password@host:5432/database and redis://:password@host:6379',
      );
  }
  return undefined;
}

function diskIsFull() {
  return new Complaint(`No space is left on the disk of ${home}. Nothing was lost: make room (about 300 MB), or ${elsewhere()}`);
}

function elsewhere() {
  return 'put the data elsewhere: GROUNDWORK_HOME=/another/folder npm start';
}

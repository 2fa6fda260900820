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
    console.error(error instanceof Complaint ? `\n${error.message}` : error);
    process.exit(1);
  }
}

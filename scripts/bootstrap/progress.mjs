const isTerminal = process.stderr.isTTY === true && process.env.CI === undefined;

/**
 * Runs one step of the way up and says on standard error that it is going on, and how long it took. Short steps leave one line.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const tell = () => process.stderr.write(isTerminal ? `\r  ${title} …  ${seconds()} s ` : `  ${title} …  ${seconds()} s\n`);
  if (isTerminal) tell();
  const first = isTerminal ? undefined : setTimeout(tell, 1000);
  const ticking = setInterval(tell, isTerminal ? 1000 : 10_000);
  try {
    const result = await work();
    process.stderr.write(`${isTerminal ? '\r' : ''}✓ ${title}  ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write(`${isTerminal ? '\r' : ''}✗ ${title}  ${seconds()} s\n`);
    throw error;
  } finally {
    clearTimeout(first);
    clearInterval(ticking);
  }
}

import type { z } from 'zod';

/** The environment does not allow a start; `message` names each variable and what is wrong with it. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/**
 * Parses the environment once, at the start. An empty variable counts as not set.
 * @throws EnvironmentError
 */
export function parseEnvironment<Schema extends z.ZodType>(schema: Schema, env: Record<string, string | undefined>): z.infer<Schema> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw wrongEnvironment(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

/** `lines`: `VARIABLE: what is wrong with it`. */
export function wrongEnvironment(lines: string[]): EnvironmentError {
  return new EnvironmentError(`Cannot start, the environment is not right:\n  ${lines.join('\n  ')}`);
}

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { UnreadableDocumentError } from './errors.ts';
import { ModelRefused, ModelUnavailable } from './llm/provider/failures.ts';
import { modelOfEnvironment } from './llm/provider/model-of-environment.ts';
import { ModelSettingsError } from './llm/provider/settings.ts';
import { analyze } from './pipeline.ts';
import { moduleTypeSchema, moduleTypes } from './schema.ts';

/** `npm run analyze -- FILE`: the engine on a file, no server. The report goes to standard output, everything else to standard error. */

const usage = `Usage: npm run analyze -- FILE [options]

FILE              a PDF, DOCX, ODT, RTF or TXT assessment; its kind is judged by its content
--module MODULE   who the report is for: ${moduleTypes.join(', ')} (default post_secondary)
--engine ENGINE   local (default), which sends nothing anywhere, or llm, which asks the model of the LLM_ settings (.env.example)
--json            print the report's data (analysis_data) instead of the Markdown report
--today DATE      reckon the document's age from this day (YYYY-MM-DD) instead of today
--help            print this`;

/** Wrong use of the command line; the person gets the usage with it. */
class UsageError extends Error {}

interface Command {
  file: string;
  moduleType: z.infer<typeof moduleTypeSchema>;
  today: string;
  asksModel: boolean;
  asJson: boolean;
}

function readCommand(args: string[]): Command | 'help' {
  const { values, positionals } = parseOptions(args);
  if (values.help) return 'help';
  const [file, ...rest] = positionals;
  if (file === undefined) throw new UsageError('Name the file to analyze.');
  if (rest.length > 0) throw new UsageError('Name one file at a time.');
  const moduleType = moduleTypeSchema.safeParse(values.module ?? 'post_secondary');
  if (!moduleType.success) throw new UsageError(`--module is one of ${moduleTypes.join(', ')}.`);
  const today = z.iso.date().safeParse(values.today ?? localDate(new Date()));
  if (!today.success) throw new UsageError('--today is a date such as 2026-03-27.');
  const engine = values.engine ?? 'local';
  if (engine !== 'local' && engine !== 'llm') throw new UsageError('--engine is local or llm.');
  return { file, asksModel: engine === 'llm', moduleType: moduleType.data, today: today.data, asJson: values.json ?? false };
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        module: { type: 'string' },
        engine: { type: 'string' },
        json: { type: 'boolean' },
        today: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function localDate(day: Date): string {
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

async function printReport({ file, moduleType, today, asksModel, asJson }: Command): Promise<void> {
  const model = asksModel ? modelOfEnvironment(process.env) : undefined;
  const bytes = await readFile(file);
  const { result } = await analyze({ bytes, moduleType, today }, { ...(model && { model }) });
  process.stdout.write(asJson ? `${JSON.stringify(result.analysis_data, null, 2)}\n` : `${result.markdown_report.trimEnd()}\n`);
}

/** One line that a person understands. What is no expected failure keeps its stack: it is a fault of ours to be reported. */
function complaintOf(error: unknown, file: string): string {
  if (error instanceof UnreadableDocumentError) return `${file}: ${error.message}`;
  if (error instanceof ModelSettingsError || error instanceof ModelRefused) return error.message;
  if (error instanceof ModelUnavailable) return `The model provider ${error.provider} gave no answer (${error.code}). Try again later.`;
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return `There is no file ${file}.`;
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return `${file} is a folder. Name a file.`;
  if (error instanceof Error && 'code' in error && error.code === 'EACCES') return `${file} may not be read.`;
  return `${file} could not be analyzed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

// `| head` closes the pipe when it has enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  const command = readCommand(process.argv.slice(2));
  if (command === 'help') process.stdout.write(`${usage}\n`);
  else {
    await printReport(command).catch((error: unknown) => {
      process.stderr.write(`${complaintOf(error, command.file)}\n`);
      process.exitCode = 1;
    });
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}\n`);
  process.exitCode = 1;
}

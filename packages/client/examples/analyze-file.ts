import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { createGroundworkClient, GroundworkError, type ModuleType } from '@groundwork/client';

/** Hands one file in, shows the progress, prints the report: `GROUNDWORK_URL=… GROUNDWORK_API_KEY=… node analyze-file.js FILE [MODULE]`. */
const [path, moduleType = 'post_secondary'] = process.argv.slice(2);
if (!path || !isModuleType(moduleType)) {
  console.error('Usage: analyze-file FILE [post_secondary | k12 | tutoring]');
  process.exit(2);
}

const groundwork = createGroundworkClient({
  url: process.env.GROUNDWORK_URL ?? 'http://localhost:5001',
  apiKey: process.env.GROUNDWORK_API_KEY,
});

try {
  const { markdown_report, analysis_data } = await groundwork.analyses.run(
    { moduleType, file: await openAsBlob(path), fileName: basename(path) },
    {
      onProgress: ({ progress, stage, status }) => console.error(`${String(progress).padStart(3)} %  ${stage ?? status}`),
      waitForRateLimit: true,
      timeoutMs: 5 * 60_000,
    },
  );
  console.log(markdown_report);
  const { grounded } = analysis_data.quality;
  console.error(
    `${analysis_data.scores.length} scores, ${analysis_data.barriers.length} barriers, ${grounded.quotes} of ${grounded.total} quotes grounded`,
  );
} catch (error) {
  if (!(error instanceof GroundworkError)) throw error;
  console.error(`${error.message} (${error.code}${error.requestId ? `, request ${error.requestId}` : ''})`);
  process.exitCode = 1;
}

function isModuleType(name: string): name is ModuleType {
  return name === 'post_secondary' || name === 'k12' || name === 'tutoring';
}

import { writeFileSync } from 'node:fs';
import { startStack } from '/work/main/e2e/stack.ts';

const s = await startStack({ env: JSON.parse(process.argv[2] ?? '{}') });
writeFileSync('/tmp/webscratch/stack.json', JSON.stringify(s));
console.log('up', s.url, s.logFile);
process.on('SIGTERM', () => s.stop().then(() => process.exit(0)));
setInterval(() => {}, 1000);

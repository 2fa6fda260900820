/**
 * PM2: one API that leaves the work to four workers. From the repository's root, with DATABASE_URL, REDIS_URL (or REDIS_HOST …), DATA_ENCRYPTION_KEY and
 * AUTH_SECRET in the environment or in .env: pm2 start deploy/pm2/ecosystem.config.cjs
 * Fork mode, not cluster: workers share no port, and each is a process that can be stopped alone. A worker needs up to 20 s to hand its jobs back.
 */
const { join } = require('node:path');

const root = join(__dirname, '..', '..');
const common = {
  cwd: root,
  interpreter: join(root, 'node_modules', 'node', 'bin', 'node'),
  node_args: '--env-file-if-exists=.env',
  exec_mode: 'fork',
  kill_timeout: 20_000,
};

module.exports = {
  apps: [
    { ...common, name: 'groundwork-api', script: 'apps/api/src/main.ts', env: { NODE_ENV: 'production', WORKER_MODE: 'none' } },
    { ...common, name: 'ai-worker', script: 'apps/worker/src/main.ts', instances: 4, env: { NODE_ENV: 'production' } },
  ],
};

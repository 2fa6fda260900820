import { createCustomer, findPasswordHash, findUserByEmail, openDatabase, replaceApiKey, savePerson } from '@groundwork/db';
import { EnvironmentError, parseEnvironment, sharedEnvironmentSchema } from '@groundwork/jobs';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';

/** The demo customer and its people. `.example` is reserved: nobody's mail goes there. */
const customer = { id: 'groundwork-demo', name: 'Groundwork Demo', isOperator: true };
const clinician = { name: 'Robin Ashgrove', email: 'clinician@groundwork.example', role: 'clinician' } as const;
const admin = { name: 'Sam Fernhollow', email: 'admin@groundwork.example', role: 'admin' } as const;

const password = z.string({ error: 'is missing: a password of at least 12 characters' }).min(12, 'must be at least 12 characters');
const environmentSchema = sharedEnvironmentSchema.pick({ DATABASE_URL: true, DATABASE_POOLER: true }).extend({
  SEED_CLINICIAN_PASSWORD: password,
  SEED_ADMIN_PASSWORD: password,
  SEED_API_KEY: z.string({ error: 'is missing: a random key' }).min(24, 'must be at least 24 random characters'),
});

/** Makes the demo customer with its accounts and key, or brings them up to date; its last line says what there is, for the launcher. */
async function main(): Promise<void> {
  const env = parseEnvironment(environmentSchema, process.env);
  const database = openDatabase({ url: env.DATABASE_URL, pooler: env.DATABASE_POOLER, max: 2, name: 'groundwork-seed' });
  try {
    await createCustomer({ database }, customer);
    const accounts = [
      { ...clinician, password: env.SEED_CLINICIAN_PASSWORD },
      { ...admin, password: env.SEED_ADMIN_PASSWORD },
    ];
    for (const account of accounts) await saveAccount(database, account);
    await replaceApiKey({ database }, { customerId: customer.id, name: 'Demo', role: 'clinician', key: env.SEED_API_KEY });
    const made = accounts.map(({ role, email, password }) => ({ role, email, password }));
    console.log(JSON.stringify({ accounts: made, apiKey: env.SEED_API_KEY }));
  } finally {
    await database.close(500);
  }
}

/** An account that is as it should be is left alone: saving it would end its sessions. */
async function saveAccount(
  database: ReturnType<typeof openDatabase>,
  { name, email, role, password }: { name: string; email: string; role: 'clinician' | 'admin'; password: string },
): Promise<void> {
  const [known, hash] = await Promise.all([findUserByEmail({ database }, email), findPasswordHash({ database }, email)]);
  const isSame = known?.name === name && known.role === role && known.customerId === customer.id;
  if (isSame && hash && (await verifyPassword({ hash, password }))) return;
  await savePerson({ database }, { name, email, role, customerId: customer.id, passwordHash: await hashPassword(password) });
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvironmentError ? error.message : error);
  process.exit(1);
});

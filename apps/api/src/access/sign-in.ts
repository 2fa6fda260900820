import { authDatabase, type Database } from '@groundwork/db';
import { betterAuth } from 'better-auth';

/** The header our own server sets to the caller's address before better-auth sees the request; one sent by a client is overwritten. */
export const clientAddressHeader = 'x-groundwork-client-address';

export interface SignInSettings {
  database: Database;
  secret: string;
  publicUrl: string;
  /** Sign-in attempts of one address in a minute and one process; the limit across processes is `limit-sign-in.ts`. */
  attemptsPerMinute: number;
}

/**
 * Sign-in by e-mail and password with sessions in Postgres. Nobody can sign up: accounts are made by the seed and, later, by admins.
 * A user belongs to one customer and has a role; neither can be set from outside.
 */
export function createSignIn({ database, secret, publicUrl, attemptsPerMinute }: SignInSettings) {
  return betterAuth({
    appName: 'Groundwork',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: authDatabase(database),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 256 },
    user: {
      additionalFields: {
        customerId: { type: 'string', required: true, input: false },
        role: { type: 'string', required: true, input: false },
      },
    },
    session: { expiresIn: 7 * 24 * 60 * 60, updateAge: 24 * 60 * 60 },
    rateLimit: { enabled: true, storage: 'memory', customRules: { '/sign-in/email': { window: 60, max: attemptsPerMinute } } },
    advanced: {
      cookiePrefix: cookiePrefix(publicUrl),
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      // `refuseCrossSite` does this for every route, and knows the address the request really came to.
      disableCSRFCheck: true,
    },
  });
}

export type SignIn = ReturnType<typeof createSignIn>;

/** Cookies are shared by all ports of a host: two copies on one machine must not sign each other out. */
function cookiePrefix(publicUrl: string): string {
  const { port } = new URL(publicUrl);
  return port ? `groundwork-${port}` : 'groundwork';
}

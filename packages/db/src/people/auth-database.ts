import { drizzleAdapter } from 'better-auth/adapters/drizzle';

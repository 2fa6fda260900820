import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** The workers at work, each kept by its own heartbeat: one that was not seen for a lease's time is taken for dead. */
export const workers = pgTable('workers', {
  id: text('id').primaryKey(),
  /** Analyses it takes at a time. */
  slots: integer('slots').notNull(),
  /** Which model provider its engine asks; null: none. */
  modelProvider: text('model_provider'),
  startedAt: moment('started_at').notNull().defaultNow(),
  seenAt: moment('seen_at').notNull().defaultNow(),
});

/** How a model provider has behaved lately, for all workers together (circuit breaker). */
export const modelProviders = pgTable('model_providers', {
  name: text('name').primaryKey(),
  consecutiveFailures: integer('consecutive_failures').notNull().default(0),
  /** No call is made before this moment; null while all is well. */
  openUntil: moment('open_until'),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

/**
 * The canary of each queue: a dispatch without an analysis that is sent when nothing else moves, through Redis and a worker back to here.
 * So that an idle queue can be told from one that stands still.
 */
export const canaries = pgTable('canaries', {
  queue: text('queue').primaryKey(),
  /** Of the one sent last. */
  number: integer('number').notNull().default(0),
  sentAt: moment('sent_at'),
  answeredAt: moment('answered_at'),
  answeredBy: text('answered_by'),
  roundTripMs: integer('round_trip_ms'),
});

CREATE TABLE "model_providers" (
	"name" text PRIMARY KEY NOT NULL,
	"consecutive_failures" integer DEFAULT 0 NOT NULL,
	"open_until" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" text PRIMARY KEY NOT NULL,
	"slots" integer NOT NULL,
	"model_provider" text,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "analyses" ALTER COLUMN "dispatched_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "analyses" ALTER COLUMN "dispatched_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "analyses" ADD COLUMN "model_provider" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "dispatch_weight" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "concurrency_cap" integer;--> statement-breakpoint
CREATE INDEX "analyses_backlog" ON "analyses" USING btree ("customer_id","queued_at","id") WHERE state = 'waiting' and dispatched_at is null;--> statement-breakpoint
CREATE INDEX "analyses_in_flight" ON "analyses" USING btree ("customer_id") WHERE state in ('waiting', 'active') and dispatched_at is not null;
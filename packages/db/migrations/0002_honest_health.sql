CREATE TABLE "canaries" (
	"queue" text PRIMARY KEY NOT NULL,
	"number" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	"round_trip_ms" integer
);
--> statement-breakpoint
ALTER TABLE "analyses" ADD COLUMN "warning_codes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "is_operator" boolean DEFAULT false NOT NULL;
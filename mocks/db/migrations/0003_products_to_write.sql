CREATE TABLE "listing_bulk_changes" (
	"factory_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	CONSTRAINT "listing_bulk_changes_factory_id_job_id_listing_id_pk" PRIMARY KEY("factory_id","job_id","listing_id")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"listing_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"content" jsonb NOT NULL,
	"live_content" jsonb,
	"notes" jsonb NOT NULL,
	"submitted_by" uuid,
	"submitted_by_name" text NOT NULL,
	"submitted_at" text NOT NULL,
	"judged_by" uuid,
	"judged_by_name" text,
	"judged_at" text,
	"version" integer NOT NULL,
	CONSTRAINT "submissions_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "live_content" jsonb;--> statement-breakpoint
ALTER TABLE "product_details" ADD COLUMN "quality_claims" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "product_details" ADD COLUMN "customisation" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "skus" ADD COLUMN "archived_at" text;--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_number" ON "submissions" USING btree ("factory_id","number");--> statement-breakpoint
CREATE INDEX "submissions_listing" ON "submissions" USING btree ("factory_id","listing_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_waiting" ON "submissions" USING btree ("factory_id","listing_id") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "submissions_queue" ON "submissions" USING btree ("status","submitted_at","id");
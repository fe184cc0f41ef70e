CREATE TABLE "product_import_batches" (
	"factory_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"body_hash" text NOT NULL,
	CONSTRAINT "product_import_batches_factory_id_import_id_position_pk" PRIMARY KEY("factory_id","import_id","position")
);
--> statement-breakpoint
CREATE TABLE "product_import_rows" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"row" integer NOT NULL,
	"article_number" text NOT NULL,
	"title" text NOT NULL,
	"imported" jsonb NOT NULL,
	"verdict" text,
	"problems" jsonb NOT NULL,
	"differences" jsonb NOT NULL,
	"product_id" uuid,
	"product_number" text,
	"judged_version" integer,
	"outcome" text,
	"before" jsonb,
	"was_archived" boolean DEFAULT false NOT NULL,
	"written_version" integer,
	"version" integer NOT NULL,
	CONSTRAINT "product_import_rows_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "product_imports" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"state" text NOT NULL,
	"layout" text NOT NULL,
	"file_name" text NOT NULL,
	"file_size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"encoding" text NOT NULL,
	"sheet" text,
	"choices" jsonb NOT NULL,
	"default_moq" integer NOT NULL,
	"total_products" integer NOT NULL,
	"total_batches" integer NOT NULL,
	"batches_committed" integer NOT NULL,
	"products_received" integer NOT NULL,
	"count_new" integer DEFAULT 0 NOT NULL,
	"count_changed" integer DEFAULT 0 NOT NULL,
	"count_unchanged" integer DEFAULT 0 NOT NULL,
	"count_failing" integer DEFAULT 0 NOT NULL,
	"count_written" integer DEFAULT 0 NOT NULL,
	"count_failed" integer DEFAULT 0 NOT NULL,
	"count_reverted" integer DEFAULT 0 NOT NULL,
	"count_conflicts" integer DEFAULT 0 NOT NULL,
	"job_id" uuid,
	"created_by" uuid,
	"created_by_name" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"finished_at" text,
	"version" integer NOT NULL,
	CONSTRAINT "product_imports_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "product_import_rows_position" ON "product_import_rows" USING btree ("factory_id","import_id","position");--> statement-breakpoint
CREATE INDEX "product_import_rows_verdict" ON "product_import_rows" USING btree ("factory_id","import_id","verdict","position");--> statement-breakpoint
CREATE INDEX "product_import_rows_article" ON "product_import_rows" USING btree ("factory_id","import_id","article_number");--> statement-breakpoint
CREATE UNIQUE INDEX "product_imports_number" ON "product_imports" USING btree ("factory_id","number");--> statement-breakpoint
CREATE INDEX "product_imports_updated" ON "product_imports" USING btree ("factory_id","updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "product_imports_running_file" ON "product_imports" USING btree ("factory_id","sha256") WHERE state in ('receiving', 'checking', 'applying', 'stopping');--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_id" ON "tasks" USING btree ("id");
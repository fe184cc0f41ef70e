CREATE TABLE "mandate_floors" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"mandate_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"sku_id" uuid,
	"floor_li" bigint NOT NULL,
	CONSTRAINT "mandate_floors_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"scopes" text[] NOT NULL,
	"store_ids" uuid[],
	"ask_above_bp" integer NOT NULL,
	"never_above_bp" integer NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"note" text NOT NULL,
	"signed_at" text,
	"signed_by_name" text,
	"revoked_at" text,
	"revoked_by_name" text,
	"revoke_reason" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "mandates_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "price_history" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"at" text NOT NULL,
	"before" jsonb NOT NULL,
	CONSTRAINT "price_history_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "task_entries" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"at" text NOT NULL,
	"kind" text NOT NULL,
	"action" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"actor_role" text NOT NULL,
	"text" text NOT NULL,
	"params" jsonb NOT NULL,
	CONSTRAINT "task_entries_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "task_proposals" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"state" text NOT NULL,
	"note" text NOT NULL,
	"lists" jsonb NOT NULL,
	"base" jsonb NOT NULL,
	"verdict" jsonb NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposed_by_name" text NOT NULL,
	"proposed_at" text NOT NULL,
	"decided_by_name" text,
	"decided_at" text,
	"decision_note" text,
	"applied_at" text,
	"replaced" jsonb,
	CONSTRAINT "task_proposals_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"mandate_id" uuid NOT NULL,
	"state" text NOT NULL,
	"subject" text NOT NULL,
	"product_count" integer NOT NULL,
	"wish" text NOT NULL,
	"listing_ids" uuid[] NOT NULL,
	"product_ids" uuid[] NOT NULL,
	"needed_by" date,
	"offered_by_id" uuid NOT NULL,
	"offered_by_name" text NOT NULL,
	"assignee_id" uuid,
	"assignee_name" text,
	"proposal_id" uuid,
	"turn_since" text NOT NULL,
	"platform_used" bigint NOT NULL,
	"due_at" text,
	"scheduled_at" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "tasks_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
ALTER TABLE "factories" ADD COLUMN "merchandiser_approval_bp" integer;--> statement-breakpoint
CREATE INDEX "mandate_floors_mandate" ON "mandate_floors" USING btree ("factory_id","mandate_id");--> statement-breakpoint
CREATE INDEX "mandate_floors_product" ON "mandate_floors" USING btree ("factory_id","product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mandates_number" ON "mandates" USING btree ("factory_id","number");--> statement-breakpoint
CREATE INDEX "price_history_product" ON "price_history" USING btree ("factory_id","product_id","at");--> statement-breakpoint
CREATE INDEX "task_entries_task" ON "task_entries" USING btree ("factory_id","task_id","id");--> statement-breakpoint
CREATE INDEX "task_proposals_task" ON "task_proposals" USING btree ("factory_id","task_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_number" ON "tasks" USING btree ("factory_id","number");--> statement-breakpoint
CREATE INDEX "tasks_state" ON "tasks" USING btree ("factory_id","state","due_at");--> statement-breakpoint
CREATE INDEX "tasks_mandate" ON "tasks" USING btree ("factory_id","mandate_id","state");--> statement-breakpoint
CREATE INDEX "tasks_updated" ON "tasks" USING btree ("factory_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "tasks_desk" ON "tasks" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "tasks" USING btree ("assignee_id","state");
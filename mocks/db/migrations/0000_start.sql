CREATE TABLE "file_chunks" (
	"factory_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"position" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "file_chunks_factory_id_hash_position_pk" PRIMARY KEY("factory_id","hash","position")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"factory_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"size" integer NOT NULL,
	"type" text NOT NULL,
	"created_at" text NOT NULL,
	CONSTRAINT "files_factory_id_hash_pk" PRIMARY KEY("factory_id","hash")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"status" text NOT NULL,
	"title_override" text,
	"moq_override" integer,
	"review_note" text,
	"published_at" text,
	"updated_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "listings_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "price_tiers" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"sku_id" uuid,
	"listing_id" uuid,
	"starts_at" integer NOT NULL,
	"unit_price_li" bigint NOT NULL,
	CONSTRAINT "price_tiers_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "product_details" (
	"factory_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"attributes" jsonb NOT NULL,
	"images" jsonb NOT NULL,
	"search_tokens" text[] NOT NULL,
	CONSTRAINT "product_details_factory_id_product_id_pk" PRIMARY KEY("factory_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "product_search" (
	"factory_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "product_search_factory_id_product_id_pk" PRIMARY KEY("factory_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"article_number" text NOT NULL,
	"title" text NOT NULL,
	"category" text,
	"brand" text NOT NULL,
	"quote_mode" text NOT NULL,
	"moq" integer,
	"mixed_batch" boolean NOT NULL,
	"dispatch_promise_hours" smallint,
	"price_min_li" bigint,
	"price_max_li" bigint,
	"completeness" smallint NOT NULL,
	"stock" integer,
	"sku_count" integer NOT NULL,
	"pieces_30d" integer NOT NULL,
	"weekly_pieces" integer[] NOT NULL,
	"last_order_day" date,
	"listing_states" text[] NOT NULL,
	"store_ids" uuid[] NOT NULL,
	"archived_at" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "products_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "skus" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"code" text NOT NULL,
	"options" jsonb NOT NULL,
	"position" integer NOT NULL,
	"stock" integer,
	"cost_li" bigint,
	"version" integer NOT NULL,
	CONSTRAINT "skus_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "stores" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"channel" text NOT NULL,
	"status" text NOT NULL,
	"brand" text NOT NULL,
	"introduction" text NOT NULL,
	"contact_name" text NOT NULL,
	"contact_phone" text NOT NULL,
	"dispatch_promise_hours" smallint NOT NULL,
	"free_sample" boolean NOT NULL,
	"light_customisation" boolean NOT NULL,
	"holiday_from" date,
	"holiday_to" date,
	"holiday_note" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "stores_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"actor_role" text NOT NULL,
	"on_behalf" boolean NOT NULL,
	"action" text NOT NULL,
	"object_type" text NOT NULL,
	"object_id" uuid,
	"object_label" text NOT NULL,
	"changes" jsonb NOT NULL,
	CONSTRAINT "audit_entries_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"factory_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "counters_factory_id_kind_pk" PRIMARY KEY("factory_id","kind")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"factory_id" uuid NOT NULL,
	"user_id" uuid,
	"resource" text NOT NULL,
	"object_id" uuid,
	"version" integer,
	"at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "factories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"currency" text NOT NULL,
	"zone" text NOT NULL,
	"small_order_threshold" integer NOT NULL,
	"working_hours_start" text NOT NULL,
	"working_hours_end" text NOT NULL,
	"dispatch_promise_hours" smallint NOT NULL,
	"set_aside_codes" text[] NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "factories_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"user_id" uuid NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer NOT NULL,
	"reply" jsonb,
	"etag" text,
	"created_at" text NOT NULL,
	CONSTRAINT "idempotency_keys_user_id_method_path_key_pk" PRIMARY KEY("user_id","method","path","key")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"role" text NOT NULL,
	"note" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"accepted_at" text,
	"accepted_by" uuid,
	"revoked_at" text,
	"version" integer NOT NULL,
	CONSTRAINT "invitations_factory_id_id_pk" PRIMARY KEY("factory_id","id"),
	CONSTRAINT "invitations_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"last_seen_at" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "memberships_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"at" text NOT NULL,
	"read_at" text,
	"kind" text NOT NULL,
	"params" jsonb NOT NULL,
	"object_type" text NOT NULL,
	"object_number" text,
	CONSTRAINT "notifications_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"resource" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" text NOT NULL,
	CONSTRAINT "saved_views_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" text NOT NULL,
	"seen_at" text NOT NULL,
	"expires_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"platform_role" text,
	"failed_sign_ins" integer DEFAULT 0 NOT NULL,
	"locked_until" text,
	"created_at" text NOT NULL,
	CONSTRAINT "users_account_unique" UNIQUE("account")
);
--> statement-breakpoint
CREATE TABLE "import_batches" (
	"factory_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"body_hash" text NOT NULL,
	CONSTRAINT "import_batches_factory_id_import_id_position_pk" PRIMARY KEY("factory_id","import_id","position")
);
--> statement-breakpoint
CREATE TABLE "import_issues" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row_number" integer,
	"order_no" text,
	"code" text NOT NULL,
	"scope" text NOT NULL,
	"level" text NOT NULL,
	"params" jsonb NOT NULL,
	CONSTRAINT "import_issues_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"store_id" uuid NOT NULL,
	"state" text NOT NULL,
	"undoing" boolean DEFAULT false NOT NULL,
	"layout" text NOT NULL,
	"file_name" text NOT NULL,
	"file_size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"encoding" text NOT NULL,
	"currency" text NOT NULL,
	"currency_assumed" boolean NOT NULL,
	"end_day" date,
	"first_order_day" date,
	"last_order_day" date,
	"total_rows" integer,
	"total_batches" integer,
	"batches_committed" integer NOT NULL,
	"rows_received" integer NOT NULL,
	"lines_new" integer NOT NULL,
	"lines_known" integer NOT NULL,
	"orders_new" integer NOT NULL,
	"statuses_moved" integer NOT NULL,
	"rows_refused" integer NOT NULL,
	"job_id" uuid,
	"report" jsonb,
	"created_by" uuid,
	"created_by_name" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"finished_at" text,
	"version" integer NOT NULL,
	CONSTRAINT "imports_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"lane" text NOT NULL,
	"state" text NOT NULL,
	"object_type" text NOT NULL,
	"object_id" uuid,
	"object_label" text NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"payload" jsonb NOT NULL,
	"cursor" jsonb,
	"result" jsonb,
	"error_code" text,
	"lease_owner" text,
	"lease_until" text,
	"attempts" integer NOT NULL,
	"created_by" uuid,
	"created_at" text NOT NULL,
	"finished_at" text,
	"version" integer NOT NULL,
	CONSTRAINT "jobs_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "lines_prepared" (
	"factory_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"netted_with" uuid,
	"dropped" boolean NOT NULL,
	CONSTRAINT "lines_prepared_factory_id_job_id_line_id_pk" PRIMARY KEY("factory_id","job_id","line_id")
);
--> statement-breakpoint
CREATE TABLE "orders_prepared" (
	"factory_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"gone" boolean NOT NULL,
	"ordered_at" text NOT NULL,
	"status" text,
	"buyer_id" uuid,
	"former_buyer_id" uuid,
	"region" text NOT NULL,
	"source" text NOT NULL,
	"dropship" boolean NOT NULL,
	"freight_fen" bigint NOT NULL,
	"adjustment_fen" bigint NOT NULL,
	"lines" integer DEFAULT 0 NOT NULL,
	"pieces" integer DEFAULT 0 NOT NULL,
	"gmv_fen" bigint DEFAULT 0 NOT NULL,
	"refund_pieces" integer DEFAULT 0 NOT NULL,
	"refund_fen" bigint DEFAULT 0 NOT NULL,
	"kept_in_file" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "orders_prepared_factory_id_job_id_order_id_pk" PRIMARY KEY("factory_id","job_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "products_prepared" (
	"factory_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"pieces_30d" integer DEFAULT 0 NOT NULL,
	"weekly_pieces" integer[] DEFAULT '{}' NOT NULL,
	"last_order_day" date,
	CONSTRAINT "products_prepared_factory_id_job_id_product_id_pk" PRIMARY KEY("factory_id","job_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "skus_prepared" (
	"factory_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"set_aside" text,
	"lines" integer DEFAULT 0 NOT NULL,
	"pieces" integer DEFAULT 0 NOT NULL,
	"first_day" date,
	"last_day" date,
	"anew" boolean DEFAULT false NOT NULL,
	CONSTRAINT "skus_prepared_factory_id_job_id_sku_pk" PRIMARY KEY("factory_id","job_id","sku")
);
--> statement-breakpoint
CREATE TABLE "buyers" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"member_name" text NOT NULL,
	"buyer_type" text NOT NULL,
	"region" text NOT NULL,
	"created_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "buyers_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "demand_orders" (
	"factory_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"currency" text NOT NULL,
	"day" date NOT NULL,
	"segment" text NOT NULL,
	"source" text NOT NULL,
	"buyer_id" uuid,
	"paid" boolean NOT NULL,
	"lines" integer NOT NULL,
	"pieces" integer NOT NULL,
	"gmv_fen" bigint NOT NULL,
	"refund_pieces" integer NOT NULL,
	"refund_fen" bigint NOT NULL,
	CONSTRAINT "demand_orders_factory_id_order_id_pk" PRIMARY KEY("factory_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "import_lines" (
	"factory_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	CONSTRAINT "import_lines_factory_id_line_id_import_id_pk" PRIMARY KEY("factory_id","line_id","import_id")
);
--> statement-breakpoint
CREATE TABLE "import_orders" (
	"factory_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"status" text,
	"ordered_at" text NOT NULL,
	"buyer_id" uuid,
	"region" text,
	"source" text,
	"dropship" boolean,
	"freight_fen" bigint,
	"adjustment_fen" bigint,
	CONSTRAINT "import_orders_factory_id_import_id_order_id_pk" PRIMARY KEY("factory_id","import_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"title" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit_price_li" bigint NOT NULL,
	"amount_fen" bigint NOT NULL,
	"occurrence" integer NOT NULL,
	"day" date NOT NULL,
	"import_id" uuid NOT NULL,
	"netted_with" uuid,
	"dropped" boolean NOT NULL,
	CONSTRAINT "order_lines_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE TABLE "order_skus" (
	"factory_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"title" text NOT NULL,
	"lines" integer NOT NULL,
	"pieces" integer NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"set_aside" text,
	"sku_id" uuid,
	"decision" text,
	"decided_by_name" text,
	"decided_at" text,
	"version" integer NOT NULL,
	CONSTRAINT "order_skus_factory_id_sku_pk" PRIMARY KEY("factory_id","sku")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"factory_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"order_no" text NOT NULL,
	"source" text NOT NULL,
	"dropship" boolean NOT NULL,
	"currency" text NOT NULL,
	"ordered_at" text NOT NULL,
	"day" date NOT NULL,
	"status" text,
	"buyer_id" uuid,
	"region" text NOT NULL,
	"freight_fen" bigint NOT NULL,
	"adjustment_fen" bigint NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "orders_factory_id_id_pk" PRIMARY KEY("factory_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "listings_product_store" ON "listings" USING btree ("factory_id","product_id","store_id");--> statement-breakpoint
CREATE INDEX "listings_store" ON "listings" USING btree ("factory_id","store_id","status");--> statement-breakpoint
CREATE INDEX "price_tiers_product" ON "price_tiers" USING btree ("factory_id","product_id");--> statement-breakpoint
CREATE INDEX "product_details_search" ON "product_details" USING gin ("search_tokens");--> statement-breakpoint
CREATE UNIQUE INDEX "products_number" ON "products" USING btree ("factory_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "products_article" ON "products" USING btree ("factory_id","article_number");--> statement-breakpoint
CREATE INDEX "products_updated" ON "products" USING btree ("factory_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "products_title" ON "products" USING btree ("factory_id","title","id");--> statement-breakpoint
CREATE INDEX "products_price" ON "products" USING btree ("factory_id","price_min_li","id");--> statement-breakpoint
CREATE INDEX "products_price_falling" ON "products" USING btree ("factory_id","price_min_li" DESC NULLS LAST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "products_moq" ON "products" USING btree ("factory_id","moq","id");--> statement-breakpoint
CREATE INDEX "products_moq_falling" ON "products" USING btree ("factory_id","moq" DESC NULLS LAST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "products_completeness" ON "products" USING btree ("factory_id","completeness","id");--> statement-breakpoint
CREATE INDEX "products_stock" ON "products" USING btree ("factory_id","stock","id");--> statement-breakpoint
CREATE INDEX "products_stock_falling" ON "products" USING btree ("factory_id","stock" DESC NULLS LAST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "products_pieces" ON "products" USING btree ("factory_id","pieces_30d","id");--> statement-breakpoint
CREATE UNIQUE INDEX "skus_code" ON "skus" USING btree ("factory_id","code");--> statement-breakpoint
CREATE INDEX "skus_product" ON "skus" USING btree ("factory_id","product_id","position");--> statement-breakpoint
CREATE INDEX "skus_code_key" ON "skus" USING btree ("factory_id",translate(lower("code"), ' -_/.,·*×', ''));--> statement-breakpoint
CREATE UNIQUE INDEX "stores_number" ON "stores" USING btree ("factory_id","number");--> statement-breakpoint
CREATE INDEX "stores_updated" ON "stores" USING btree ("factory_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "audit_object" ON "audit_entries" USING btree ("factory_id","object_type","object_id","id");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit_entries" USING btree ("factory_id","actor_id","id");--> statement-breakpoint
CREATE INDEX "events_factory" ON "events" USING btree ("factory_id","id");--> statement-breakpoint
CREATE INDEX "idempotency_created" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_factory_user" ON "memberships" USING btree ("factory_id","user_id");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "notifications_user" ON "notifications" USING btree ("user_id","factory_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("factory_id","user_id","resource","name");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "import_issues_import" ON "import_issues" USING btree ("factory_id","import_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "imports_number" ON "imports" USING btree ("factory_id","number");--> statement-breakpoint
CREATE INDEX "imports_updated" ON "imports" USING btree ("factory_id","updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "imports_running_file" ON "imports" USING btree ("factory_id","store_id","sha256") WHERE state in ('receiving', 'preparing');--> statement-breakpoint
CREATE INDEX "jobs_open" ON "jobs" USING btree ("factory_id","lane","id") WHERE state in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "orders_prepared_buyer" ON "orders_prepared" USING btree ("factory_id","job_id","buyer_id");--> statement-breakpoint
CREATE INDEX "orders_prepared_former" ON "orders_prepared" USING btree ("factory_id","job_id","former_buyer_id") WHERE former_buyer_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "buyers_member" ON "buyers" USING btree ("factory_id","member_name");--> statement-breakpoint
CREATE UNIQUE INDEX "buyers_number" ON "buyers" USING btree ("factory_id","number");--> statement-breakpoint
CREATE INDEX "demand_orders_day" ON "demand_orders" USING btree ("factory_id","currency","day");--> statement-breakpoint
CREATE INDEX "demand_orders_buyer" ON "demand_orders" USING btree ("factory_id","buyer_id","day");--> statement-breakpoint
CREATE INDEX "import_lines_import" ON "import_lines" USING btree ("factory_id","import_id","line_id");--> statement-breakpoint
CREATE INDEX "import_orders_order" ON "import_orders" USING btree ("factory_id","order_id");--> statement-breakpoint
CREATE INDEX "import_orders_latest" ON "import_orders" USING btree ("factory_id","import_id","ordered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "order_lines_key" ON "order_lines" USING btree ("factory_id","order_id","sku","quantity","unit_price_li","occurrence");--> statement-breakpoint
CREATE INDEX "order_lines_sku" ON "order_lines" USING btree ("factory_id","sku","day");--> statement-breakpoint
CREATE INDEX "order_skus_sku" ON "order_skus" USING btree ("factory_id","sku_id");--> statement-breakpoint
CREATE INDEX "order_skus_set_aside" ON "order_skus" USING btree ("factory_id","sku") WHERE set_aside is not null;--> statement-breakpoint
CREATE INDEX "order_skus_pieces" ON "order_skus" USING btree ("factory_id","pieces","sku");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_key" ON "orders" USING btree ("factory_id","store_id","order_no");--> statement-breakpoint
CREATE INDEX "orders_day" ON "orders" USING btree ("factory_id","day","id");--> statement-breakpoint
CREATE INDEX "orders_buyer" ON "orders" USING btree ("factory_id","buyer_id","day");
CREATE TABLE "prices_prepared" (
	"factory_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"category" text NOT NULL,
	"unit_price_li" bigint NOT NULL,
	"pieces" bigint NOT NULL,
	CONSTRAINT "prices_prepared_factory_id_job_id_currency_category_unit_price_li_pk" PRIMARY KEY("factory_id","job_id","currency","category","unit_price_li")
);
--> statement-breakpoint
CREATE TABLE "price_bands" (
	"factory_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"category" text NOT NULL,
	"origin" text NOT NULL,
	"from_day" date NOT NULL,
	"mid_li" bigint NOT NULL,
	"high_li" bigint NOT NULL,
	"settled" boolean NOT NULL,
	"updated_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "price_bands_factory_id_currency_category_origin_from_day_pk" PRIMARY KEY("factory_id","currency","category","origin","from_day")
);
--> statement-breakpoint
CREATE TABLE "demand_columns" (
	"factory_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"from_day" date NOT NULL,
	"orders" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"bands" "bytea" NOT NULL,
	CONSTRAINT "demand_columns_factory_id_currency_from_day_pk" PRIMARY KEY("factory_id","currency","from_day")
);
--> statement-breakpoint
ALTER TABLE "orders_prepared" ADD COLUMN "low_pieces" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders_prepared" ADD COLUMN "mid_pieces" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders_prepared" ADD COLUMN "high_pieces" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders_prepared" ADD COLUMN "low_fen" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders_prepared" ADD COLUMN "mid_fen" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders_prepared" ADD COLUMN "high_fen" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "demand_orders" ADD COLUMN "low_pieces" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "demand_orders" ADD COLUMN "mid_pieces" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "demand_orders" ADD COLUMN "high_pieces" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "demand_orders" ADD COLUMN "low_fen" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "demand_orders" ADD COLUMN "mid_fen" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "demand_orders" ADD COLUMN "high_fen" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "demand_columns" ALTER COLUMN "content" SET STORAGE EXTERNAL, ALTER COLUMN "bands" SET STORAGE EXTERNAL;

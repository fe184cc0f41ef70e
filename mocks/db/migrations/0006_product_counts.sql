CREATE INDEX "products_present" ON "products" USING btree ("factory_id","id") WHERE "products"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "products_archived" ON "products" USING btree ("factory_id","id") WHERE "products"."archived_at" is not null;--> statement-breakpoint
CREATE INDEX "products_states" ON "products" USING btree ("factory_id","listing_states","completeness") WHERE "products"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "products_sold_out" ON "products" USING btree ("factory_id") WHERE "products"."archived_at" is null and "products"."stock" <= 0;
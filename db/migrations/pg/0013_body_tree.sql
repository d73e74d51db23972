ALTER TABLE "bodies" ADD COLUMN "parent_id" text;--> statement-breakpoint
ALTER TABLE "bodies" ADD COLUMN "level" text DEFAULT 'department' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "bodies_name" ON "bodies" USING btree ("name");
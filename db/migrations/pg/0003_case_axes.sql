ALTER TABLE "cases" ADD COLUMN "number_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "also_mover_role" text;--> statement-breakpoint
CREATE INDEX "cases_number_key" ON "cases" USING btree ("number_key");--> statement-breakpoint
CREATE INDEX "disputes_of_case" ON "disputes" USING btree ("case_id");--> statement-breakpoint
UPDATE "cases" SET "number_key" = lower("acceptance_number");

CREATE TABLE "published_cases" (
	"publication_id" text NOT NULL,
	"case_id" text NOT NULL,
	"acceptance_number" text NOT NULL,
	"column" text NOT NULL,
	"rows" jsonb NOT NULL,
	CONSTRAINT "published_cases_publication_id_case_id_pk" PRIMARY KEY("publication_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "report_changes" (
	"body_id" text NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"action" text NOT NULL,
	"work" jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_changes_body_id_year_version_pk" PRIMARY KEY("body_id","year","version")
);
--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "texts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "digest" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "signed_by" text;--> statement-breakpoint
ALTER TABLE "published_cases" ADD CONSTRAINT "published_cases_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_cases" ADD CONSTRAINT "published_cases_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_changes" ADD CONSTRAINT "report_changes_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "published_cases_of_case" ON "published_cases" USING btree ("case_id");--> statement-breakpoint
-- What was published before versions were counted is numbered in its order.
UPDATE "publications" SET "version" = (
  SELECT count(*) FROM "publications" AS "other"
  WHERE "other"."body_id" = "publications"."body_id" AND "other"."year" = "publications"."year"
    AND "other"."published_at" <= "publications"."published_at"
);--> statement-breakpoint
CREATE UNIQUE INDEX "publications_version" ON "publications" ("body_id","year","version");--> statement-breakpoint
-- A report is the newest of its changes, and a publication stays as it was.
CREATE TRIGGER "report_changes_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "report_changes"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "publications_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "publications"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "published_cases_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "published_cases"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

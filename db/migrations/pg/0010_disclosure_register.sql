CREATE TABLE "disclosure_changes" (
	"entry_id" text NOT NULL,
	"version" integer NOT NULL,
	"body_id" text NOT NULL,
	"unit_id" text,
	"kind" text NOT NULL,
	"from_on" text NOT NULL,
	"to_on" text NOT NULL,
	"quantities" jsonb NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"source" text NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"row_digest" text,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "disclosure_changes_entry_id_version_pk" PRIMARY KEY("entry_id","version")
);
--> statement-breakpoint
ALTER TABLE "disclosure_changes" ADD CONSTRAINT "disclosure_changes_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "disclosure_changes_of_body" ON "disclosure_changes" USING btree ("body_id","made_at");--> statement-breakpoint
-- The register is the newest of its changes: none is changed and none removed.
CREATE TRIGGER "disclosure_changes_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "disclosure_changes"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

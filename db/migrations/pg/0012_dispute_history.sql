CREATE TABLE "dispute_changes" (
	"dispute_id" text NOT NULL,
	"version" integer NOT NULL,
	"body_id" text NOT NULL,
	"case_id" text,
	"kind" text NOT NULL,
	"filed_on" text NOT NULL,
	"accepted_on" text,
	"copy_received_on" text,
	"simplified" boolean DEFAULT false NOT NULL,
	"answered_on" text,
	"served_on" text,
	"served" text,
	"concluded_on" text,
	"result" text,
	"appealed_on" text,
	"appealed_by" text,
	"appeal_concluded_on" text,
	"appeal_result" text,
	"as_original_agency" boolean DEFAULT true NOT NULL,
	"preceded_by" text,
	"new_answer_ordered_on" text,
	"ordered_case_id" text,
	"row_digest" text,
	"removed" boolean DEFAULT false NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dispute_changes_dispute_id_version_pk" PRIMARY KEY("dispute_id","version")
);
--> statement-breakpoint
-- Until now a dispute was changed in place. What it first said is taken for what it says now.
INSERT INTO "dispute_changes" ("dispute_id", "version", "body_id", "case_id", "kind", "filed_on", "accepted_on", "copy_received_on", "simplified", "answered_on", "served_on", "served", "concluded_on", "result", "row_digest", "removed", "reason", "made_by", "made_at")
SELECT "id", 1, "body_id", "case_id", "kind", "filed_on", "accepted_on", "copy_received_on", "simplified", "answered_on", "served_on", "served", "concluded_on", "result", "row_digest", false, '', '', "created_at" FROM "disputes";
--> statement-breakpoint
-- What was changed since leaves a gap before its next version: what stood between the two nobody wrote down.
INSERT INTO "dispute_changes" ("dispute_id", "version", "body_id", "case_id", "kind", "filed_on", "accepted_on", "copy_received_on", "simplified", "answered_on", "served_on", "served", "concluded_on", "result", "row_digest", "removed", "reason", "made_by", "made_at")
SELECT "id", CASE WHEN "removed_at" IS NULL THEN "version" + 1 ELSE "version" END, "body_id", "case_id", "kind", "filed_on", "accepted_on", "copy_received_on", "simplified", "answered_on", "served_on", "served", "concluded_on", "result", "row_digest", false, '', '', coalesce("removed_at", now())
FROM "disputes" WHERE "version" > CASE WHEN "removed_at" IS NULL THEN 1 ELSE 2 END;
--> statement-breakpoint
-- Who took one out, and why, stands in the log.
INSERT INTO "dispute_changes" ("dispute_id", "version", "body_id", "case_id", "kind", "filed_on", "accepted_on", "copy_received_on", "simplified", "answered_on", "served_on", "served", "concluded_on", "result", "row_digest", "removed", "reason", "made_by", "made_at")
SELECT "id", CASE WHEN "version" > 2 THEN "version" + 1 ELSE 2 END, "body_id", "case_id", "kind", "filed_on", "accepted_on", "copy_received_on", "simplified", "answered_on", "served_on", "served", "concluded_on", "result", "row_digest", true,
  coalesce((SELECT min(substr("what", length('dispute_removed:' || "disputes"."id" || ':') + 1)) FROM "access_log" WHERE "what" LIKE 'dispute_removed:' || "disputes"."id" || ':%'), ''),
  coalesce((SELECT min("user_id") FROM "access_log" WHERE "what" LIKE 'dispute_removed:' || "disputes"."id" || ':%'), ''), "removed_at"
FROM "disputes" WHERE "removed_at" IS NOT NULL;
--> statement-breakpoint
DROP TABLE "disputes" CASCADE;--> statement-breakpoint
ALTER TABLE "dispute_changes" ADD CONSTRAINT "dispute_changes_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_changes" ADD CONSTRAINT "dispute_changes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_changes" ADD CONSTRAINT "dispute_changes_ordered_case_id_cases_id_fk" FOREIGN KEY ("ordered_case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dispute_changes_of_body" ON "dispute_changes" USING btree ("body_id","made_at");--> statement-breakpoint
CREATE INDEX "dispute_changes_of_case" ON "dispute_changes" USING btree ("case_id");--> statement-breakpoint
-- What stands is the newest version of each dispute: none is changed and none removed.
CREATE TRIGGER "dispute_changes_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "dispute_changes"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

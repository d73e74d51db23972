CREATE TABLE "calendar_changes" (
	"body_id" text NOT NULL,
	"version" integer NOT NULL,
	"change" jsonb NOT NULL,
	"made_by" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_changes_body_id_version_pk" PRIMARY KEY("body_id","version")
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"job" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"done_for" text
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"notice_id" text,
	"address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"attempts" integer NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"case_id" text DEFAULT '' NOT NULL,
	"about" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "consulting_until" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "calendar_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "copy_received_on" text;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "simplified" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "answered_on" text;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "served_on" text;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "served" text;--> statement-breakpoint
ALTER TABLE "calendar_changes" ADD CONSTRAINT "calendar_changes_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_waiting" ON "mails" USING btree ("sent_at","created_at");--> statement-breakpoint
CREATE INDEX "mails_of_notice" ON "mails" USING btree ("notice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("body_id","user_id","kind","case_id","about");--> statement-breakpoint
CREATE INDEX "notices_of_person" ON "notices" USING btree ("body_id","user_id","read_at","created_at");--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" USING btree ("body_id","created_at","id");--> statement-breakpoint
CREATE INDEX "cases_calendar" ON "cases" USING btree ("body_id","calendar_version","id");--> statement-breakpoint
CREATE INDEX "cases_waiting" ON "cases" USING btree ("body_id","waiting_until") WHERE "cases"."waiting_until" is not null;--> statement-breakpoint
CREATE INDEX "cases_consulting" ON "cases" USING btree ("body_id","consulting_until") WHERE "cases"."consulting_until" is not null;
CREATE TABLE "bodies" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb NOT NULL,
	"demonstration" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"parent_id" text,
	"name" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"unit_id" text,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"roles" jsonb NOT NULL,
	"active" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applicants" (
	"case_id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"sealed" text NOT NULL,
	"id_blind" text,
	"name_blind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"body_id" text NOT NULL,
	"case_id" text NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"payload" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "case_events_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"acceptance_number" text NOT NULL,
	"version" integer NOT NULL,
	"head_hash" text NOT NULL,
	"status" text NOT NULL,
	"imported" boolean NOT NULL,
	"channel" text NOT NULL,
	"applicant_kind" text NOT NULL,
	"applicant_masked" text NOT NULL,
	"subject" text NOT NULL,
	"arrived_on" text NOT NULL,
	"received_on" text,
	"received_year" integer,
	"due_on" text,
	"due_provisional" boolean NOT NULL,
	"waiting_until" text,
	"mover_role" text NOT NULL,
	"unit_id" text,
	"handler_id" text,
	"held_since" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"closed_on" text,
	"closed_year" integer,
	"query_code_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"case_id" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "serials" (
	"body_id" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "serials_body_id_year_pk" PRIMARY KEY("body_id","year")
);
--> statement-breakpoint
CREATE TABLE "disputes" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"case_id" text,
	"kind" text NOT NULL,
	"filed_on" text NOT NULL,
	"concluded_on" text,
	"result" text,
	"row_digest" text,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"year" integer NOT NULL,
	"form" text NOT NULL,
	"tables" jsonb NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_log" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"user_id" text NOT NULL,
	"case_id" text NOT NULL,
	"what" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"body_id" text NOT NULL,
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"answer" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_body_id_user_id_key_pk" PRIMARY KEY("body_id","user_id","key")
);
--> statement-breakpoint
CREATE TABLE "key_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setup_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applicants" ADD CONSTRAINT "applicants_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_of_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "units_of_body" ON "units" USING btree ("body_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "users_username" ON "users" USING btree ("username");--> statement-breakpoint
CREATE INDEX "users_of_body" ON "users" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "applicants_id" ON "applicants" USING btree ("body_id","id_blind");--> statement-breakpoint
CREATE INDEX "applicants_name" ON "applicants" USING btree ("body_id","name_blind");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_number" ON "cases" USING btree ("body_id","acceptance_number");--> statement-breakpoint
CREATE INDEX "cases_yearly_table" ON "cases" USING btree ("body_id","closed_year","received_year","applicant_kind","outcome");--> statement-breakpoint
CREATE INDEX "cases_received" ON "cases" USING btree ("body_id","received_year");--> statement-breakpoint
CREATE INDEX "cases_status" ON "cases" USING btree ("body_id","status","id");--> statement-breakpoint
CREATE INDEX "cases_due" ON "cases" USING btree ("body_id","due_on","id");--> statement-breakpoint
CREATE INDEX "cases_arrived" ON "cases" USING btree ("body_id","arrived_on","id");--> statement-breakpoint
CREATE INDEX "cases_held" ON "cases" USING btree ("body_id","held_since","id");--> statement-breakpoint
CREATE INDEX "cases_unit" ON "cases" USING btree ("body_id","unit_id","status") WHERE "cases"."unit_id" is not null;--> statement-breakpoint
CREATE INDEX "cases_handler" ON "cases" USING btree ("body_id","handler_id","status") WHERE "cases"."handler_id" is not null;--> statement-breakpoint
CREATE INDEX "documents_of_case" ON "documents" USING btree ("case_id","uploaded_at");--> statement-breakpoint
CREATE INDEX "disputes_of_body" ON "disputes" USING btree ("body_id","filed_on","id");--> statement-breakpoint
CREATE INDEX "publications_of_body" ON "publications" USING btree ("body_id","year","published_at");--> statement-breakpoint
CREATE INDEX "access_log_of_case" ON "access_log" USING btree ("body_id","case_id","at");
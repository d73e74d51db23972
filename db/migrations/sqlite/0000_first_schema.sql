CREATE TABLE `bodies` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`settings` text NOT NULL,
	`demonstration` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_of_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `units_of_body` ON `units` (`body_id`,`position`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`unit_id` text,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`roles` text NOT NULL,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_username` ON `users` (`username`);--> statement-breakpoint
CREATE INDEX `users_of_body` ON `users` (`body_id`);--> statement-breakpoint
CREATE TABLE `applicants` (
	`case_id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`sealed` text NOT NULL,
	`id_blind` text,
	`name_blind` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `applicants_id` ON `applicants` (`body_id`,`id_blind`);--> statement-breakpoint
CREATE INDEX `applicants_name` ON `applicants` (`body_id`,`name_blind`);--> statement-breakpoint
CREATE TABLE `case_events` (
	`body_id` text NOT NULL,
	`case_id` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`case_id`, `seq`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`acceptance_number` text NOT NULL,
	`version` integer NOT NULL,
	`head_hash` text NOT NULL,
	`status` text NOT NULL,
	`imported` integer NOT NULL,
	`channel` text NOT NULL,
	`applicant_kind` text NOT NULL,
	`applicant_masked` text NOT NULL,
	`subject` text NOT NULL,
	`arrived_on` text NOT NULL,
	`received_on` text,
	`received_year` integer,
	`due_on` text,
	`due_provisional` integer NOT NULL,
	`waiting_until` text,
	`mover_role` text NOT NULL,
	`unit_id` text,
	`handler_id` text,
	`held_since` integer NOT NULL,
	`outcome` text,
	`closed_on` text,
	`closed_year` integer,
	`query_code_hash` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number` ON `cases` (`body_id`,`acceptance_number`);--> statement-breakpoint
CREATE INDEX `cases_yearly_table` ON `cases` (`body_id`,`closed_year`,`received_year`,`applicant_kind`,`outcome`);--> statement-breakpoint
CREATE INDEX `cases_received` ON `cases` (`body_id`,`received_year`);--> statement-breakpoint
CREATE INDEX `cases_status` ON `cases` (`body_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `cases_due` ON `cases` (`body_id`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `cases_arrived` ON `cases` (`body_id`,`arrived_on`,`id`);--> statement-breakpoint
CREATE INDEX `cases_held` ON `cases` (`body_id`,`held_since`,`id`);--> statement-breakpoint
CREATE INDEX `cases_unit` ON `cases` (`body_id`,`unit_id`,`status`) WHERE "cases"."unit_id" is not null;--> statement-breakpoint
CREATE INDEX `cases_handler` ON `cases` (`body_id`,`handler_id`,`status`) WHERE "cases"."handler_id" is not null;--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`case_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `documents_of_case` ON `documents` (`case_id`,`uploaded_at`);--> statement-breakpoint
CREATE TABLE `serials` (
	`body_id` text NOT NULL,
	`year` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`body_id`, `year`)
);
--> statement-breakpoint
CREATE TABLE `disputes` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`case_id` text,
	`kind` text NOT NULL,
	`filed_on` text NOT NULL,
	`concluded_on` text,
	`result` text,
	`row_digest` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `disputes_of_body` ON `disputes` (`body_id`,`filed_on`,`id`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`year` integer NOT NULL,
	`form` text NOT NULL,
	`tables` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publications_of_body` ON `publications` (`body_id`,`year`,`published_at`);--> statement-breakpoint
CREATE TABLE `access_log` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`user_id` text NOT NULL,
	`case_id` text NOT NULL,
	`what` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `access_log_of_case` ON `access_log` (`body_id`,`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`body_id` text NOT NULL,
	`user_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`answer` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`body_id`, `user_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `key_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setup_tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);

CREATE TABLE `calendar_changes` (
	`body_id` text NOT NULL,
	`version` integer NOT NULL,
	`change` text NOT NULL,
	`made_by` text,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`body_id`, `version`),
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `leases` (
	`job` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL,
	`done_for` text
);
--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`notice_id` text,
	`address` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`attempts` integer NOT NULL,
	`last_error` text,
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mails_waiting` ON `mails` (`sent_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `mails_of_notice` ON `mails` (`notice_id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`case_id` text DEFAULT '' NOT NULL,
	`about` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once` ON `notices` (`body_id`,`user_id`,`kind`,`case_id`,`about`);--> statement-breakpoint
CREATE INDEX `notices_of_person` ON `notices` (`body_id`,`user_id`,`read_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `notices_newest` ON `notices` (`body_id`,`created_at`,`id`);--> statement-breakpoint
ALTER TABLE `users` ADD `email` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `consulting_until` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `calendar_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `cases_calendar` ON `cases` (`body_id`,`calendar_version`,`id`);--> statement-breakpoint
CREATE INDEX `cases_waiting` ON `cases` (`body_id`,`waiting_until`) WHERE "cases"."waiting_until" is not null;--> statement-breakpoint
CREATE INDEX `cases_consulting` ON `cases` (`body_id`,`consulting_until`) WHERE "cases"."consulting_until" is not null;--> statement-breakpoint
ALTER TABLE `disputes` ADD `copy_received_on` text;--> statement-breakpoint
ALTER TABLE `disputes` ADD `simplified` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `disputes` ADD `answered_on` text;--> statement-breakpoint
ALTER TABLE `disputes` ADD `served_on` text;--> statement-breakpoint
ALTER TABLE `disputes` ADD `served` text;
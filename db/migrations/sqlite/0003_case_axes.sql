ALTER TABLE `cases` ADD `number_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `also_mover_role` text;--> statement-breakpoint
CREATE INDEX `cases_number_key` ON `cases` (`number_key`);--> statement-breakpoint
CREATE INDEX `disputes_of_case` ON `disputes` (`case_id`);--> statement-breakpoint
UPDATE `cases` SET `number_key` = lower(`acceptance_number`);

CREATE TABLE `published_cases` (
	`publication_id` text NOT NULL,
	`case_id` text NOT NULL,
	`acceptance_number` text NOT NULL,
	`column` text NOT NULL,
	`rows` text NOT NULL,
	PRIMARY KEY(`publication_id`, `case_id`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `published_cases_of_case` ON `published_cases` (`case_id`);--> statement-breakpoint
CREATE TABLE `report_changes` (
	`body_id` text NOT NULL,
	`year` integer NOT NULL,
	`version` integer NOT NULL,
	`action` text NOT NULL,
	`work` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`body_id`, `year`, `version`),
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `publications` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `publications` ADD `texts` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `publications` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `publications` ADD `digest` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `publications` ADD `signed_by` text;--> statement-breakpoint
-- What was published before versions were counted is numbered in its order.
UPDATE `publications` SET `version` = (
  SELECT count(*) FROM `publications` AS `other`
  WHERE `other`.`body_id` = `publications`.`body_id` AND `other`.`year` = `publications`.`year`
    AND `other`.`published_at` <= `publications`.`published_at`
);--> statement-breakpoint
CREATE UNIQUE INDEX `publications_version` ON `publications` (`body_id`,`year`,`version`);--> statement-breakpoint
-- A report is the newest of its changes, and a publication stays as it was.
CREATE TRIGGER `report_changes_no_update` BEFORE UPDATE ON `report_changes`
BEGIN
  SELECT RAISE(ABORT, 'report_changes is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `report_changes_no_delete` BEFORE DELETE ON `report_changes`
BEGIN
  SELECT RAISE(ABORT, 'report_changes is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `publications_no_update` BEFORE UPDATE ON `publications`
BEGIN
  SELECT RAISE(ABORT, 'publications is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `publications_no_delete` BEFORE DELETE ON `publications`
BEGIN
  SELECT RAISE(ABORT, 'publications is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `published_cases_no_update` BEFORE UPDATE ON `published_cases`
BEGIN
  SELECT RAISE(ABORT, 'published_cases is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `published_cases_no_delete` BEFORE DELETE ON `published_cases`
BEGIN
  SELECT RAISE(ABORT, 'published_cases is append-only');
END;

CREATE TABLE `dispute_changes` (
	`dispute_id` text NOT NULL,
	`version` integer NOT NULL,
	`body_id` text NOT NULL,
	`case_id` text,
	`kind` text NOT NULL,
	`filed_on` text NOT NULL,
	`accepted_on` text,
	`copy_received_on` text,
	`simplified` integer DEFAULT false NOT NULL,
	`answered_on` text,
	`served_on` text,
	`served` text,
	`concluded_on` text,
	`result` text,
	`appealed_on` text,
	`appealed_by` text,
	`appeal_concluded_on` text,
	`appeal_result` text,
	`as_original_agency` integer DEFAULT true NOT NULL,
	`preceded_by` text,
	`new_answer_ordered_on` text,
	`ordered_case_id` text,
	`row_digest` text,
	`removed` integer DEFAULT false NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`dispute_id`, `version`),
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ordered_case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dispute_changes_of_body` ON `dispute_changes` (`body_id`,`made_at`);--> statement-breakpoint
CREATE INDEX `dispute_changes_of_case` ON `dispute_changes` (`case_id`);--> statement-breakpoint
-- Until now a dispute was changed in place. What it first said is taken for what it says now.
INSERT INTO `dispute_changes` (`dispute_id`, `version`, `body_id`, `case_id`, `kind`, `filed_on`, `accepted_on`, `copy_received_on`, `simplified`, `answered_on`, `served_on`, `served`, `concluded_on`, `result`, `row_digest`, `removed`, `reason`, `made_by`, `made_at`)
SELECT `id`, 1, `body_id`, `case_id`, `kind`, `filed_on`, `accepted_on`, `copy_received_on`, `simplified`, `answered_on`, `served_on`, `served`, `concluded_on`, `result`, `row_digest`, 0, '', '', `created_at` FROM `disputes`;
--> statement-breakpoint
-- What was changed since leaves a gap before its next version: what stood between the two nobody wrote down.
INSERT INTO `dispute_changes` (`dispute_id`, `version`, `body_id`, `case_id`, `kind`, `filed_on`, `accepted_on`, `copy_received_on`, `simplified`, `answered_on`, `served_on`, `served`, `concluded_on`, `result`, `row_digest`, `removed`, `reason`, `made_by`, `made_at`)
SELECT `id`, CASE WHEN `removed_at` IS NULL THEN `version` + 1 ELSE `version` END, `body_id`, `case_id`, `kind`, `filed_on`, `accepted_on`, `copy_received_on`, `simplified`, `answered_on`, `served_on`, `served`, `concluded_on`, `result`, `row_digest`, 0, '', '', coalesce(`removed_at`, cast(unixepoch('subsec') * 1000 AS integer))
FROM `disputes` WHERE `version` > CASE WHEN `removed_at` IS NULL THEN 1 ELSE 2 END;
--> statement-breakpoint
-- Who took one out, and why, stands in the log.
INSERT INTO `dispute_changes` (`dispute_id`, `version`, `body_id`, `case_id`, `kind`, `filed_on`, `accepted_on`, `copy_received_on`, `simplified`, `answered_on`, `served_on`, `served`, `concluded_on`, `result`, `row_digest`, `removed`, `reason`, `made_by`, `made_at`)
SELECT `id`, CASE WHEN `version` > 2 THEN `version` + 1 ELSE 2 END, `body_id`, `case_id`, `kind`, `filed_on`, `accepted_on`, `copy_received_on`, `simplified`, `answered_on`, `served_on`, `served`, `concluded_on`, `result`, `row_digest`, 1,
  coalesce((SELECT min(substr(`what`, length('dispute_removed:' || `disputes`.`id` || ':') + 1)) FROM `access_log` WHERE `what` LIKE 'dispute_removed:' || `disputes`.`id` || ':%'), ''),
  coalesce((SELECT min(`user_id`) FROM `access_log` WHERE `what` LIKE 'dispute_removed:' || `disputes`.`id` || ':%'), ''), `removed_at`
FROM `disputes` WHERE `removed_at` IS NOT NULL;
--> statement-breakpoint
DROP TABLE `disputes`;--> statement-breakpoint
-- What stands is the newest version of each dispute: none is changed and none removed.
CREATE TRIGGER `dispute_changes_no_update` BEFORE UPDATE ON `dispute_changes`
BEGIN
  SELECT RAISE(ABORT, 'dispute_changes is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `dispute_changes_no_delete` BEFORE DELETE ON `dispute_changes`
BEGIN
  SELECT RAISE(ABORT, 'dispute_changes is append-only');
END;

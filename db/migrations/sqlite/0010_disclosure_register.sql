CREATE TABLE `disclosure_changes` (
	`entry_id` text NOT NULL,
	`version` integer NOT NULL,
	`body_id` text NOT NULL,
	`unit_id` text,
	`kind` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`quantities` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`number` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`row_digest` text,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `version`),
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `disclosure_changes_of_body` ON `disclosure_changes` (`body_id`,`made_at`);--> statement-breakpoint
-- The register is the newest of its changes: none is changed and none removed.
CREATE TRIGGER `disclosure_changes_no_update` BEFORE UPDATE ON `disclosure_changes`
BEGIN
  SELECT RAISE(ABORT, 'disclosure_changes is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `disclosure_changes_no_delete` BEFORE DELETE ON `disclosure_changes`
BEGIN
  SELECT RAISE(ABORT, 'disclosure_changes is append-only');
END;

ALTER TABLE `bodies` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `bodies` ADD `level` text DEFAULT 'department' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `bodies_name` ON `bodies` (`name`);
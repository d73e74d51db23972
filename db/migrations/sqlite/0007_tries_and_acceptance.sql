ALTER TABLE `mails` ADD `next_at` integer;--> statement-breakpoint
ALTER TABLE `disputes` ADD `accepted_on` text;
-- A calendar is the fold of its changes: none is changed and none removed, so that every version can be had again.
CREATE TRIGGER `calendar_changes_no_update` BEFORE UPDATE ON `calendar_changes`
BEGIN
  SELECT RAISE(ABORT, 'calendar_changes is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `calendar_changes_no_delete` BEFORE DELETE ON `calendar_changes`
BEGIN
  SELECT RAISE(ABORT, 'calendar_changes is append-only');
END;

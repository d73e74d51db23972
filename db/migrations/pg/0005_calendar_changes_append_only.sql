-- A calendar is the fold of its changes: none is changed and none removed, so that every version can be had again.
CREATE TRIGGER "calendar_changes_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "calendar_changes"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Events are never changed and never removed: a mistake is mended by a new event.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "case_events_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_events"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

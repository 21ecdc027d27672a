-- An import that waits too long for what others hold begins again, but not for ever.
ALTER TABLE import_job
  ADD COLUMN waits INT NOT NULL DEFAULT 0 COMMENT 'how often it began again without getting any further';

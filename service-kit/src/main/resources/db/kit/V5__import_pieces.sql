-- Imports that write their valid rows a chunk at a time, and that can be cancelled.
ALTER TABLE import_job
  MODIFY COLUMN mode ENUM('dry_run', 'all_or_nothing', 'valid_rows') NOT NULL,
  ADD COLUMN faults BIGINT NOT NULL DEFAULT 0 COMMENT 'found, of which the first 1000 are kept',
  ADD COLUMN cancel_asked BOOLEAN NOT NULL DEFAULT FALSE,
  ADD INDEX import_job_kind (kind, id);

ALTER TABLE import_fault
  ADD COLUMN cell VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'as a spreadsheet calls it, such as B7' AFTER col;

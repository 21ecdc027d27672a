-- Which import wrote what, so that an import can tell which of its rows break a rule of the domain.
ALTER TABLE revision
  ADD COLUMN import_job UUID NULL COMMENT 'the import whose rows the transaction wrote',
  ADD INDEX revision_import (import_job);

ALTER TABLE import_job
  ADD COLUMN findings JSON NULL COMMENT 'how many its rows were when it ended, by rule; null of a dry run';

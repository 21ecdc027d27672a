-- Lists that are written to files in the background, and kept for a while for those who asked.
CREATE TABLE export_job (
  id             UUID          NOT NULL PRIMARY KEY,
  address        TEXT          COLLATE utf8mb4_bin NOT NULL COMMENT 'path and query of the list',
  format         VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name      VARCHAR(200)  NOT NULL,
  language       CHAR(2)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  as_of          DATETIME(6)   NULL COMMENT 'the instant that the rows are of; null for lists without past',
  estimated_rows BIGINT        NOT NULL,
  submitted_by   VARCHAR(120)  COLLATE utf8mb4_bin NOT NULL,
  state          ENUM('queued', 'running', 'completed', 'failed', 'cancelled') NOT NULL,
  attempts       INT           NOT NULL DEFAULT 0,
  submitted_at   DATETIME(6)   NOT NULL,
  started_at     DATETIME(6)   NULL,
  finished_at    DATETIME(6)   NULL,
  expires_at     DATETIME(6)   NULL,
  rows_written   BIGINT        NOT NULL DEFAULT 0,
  bytes          BIGINT        NOT NULL DEFAULT 0,
  failure        VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  failure_detail VARCHAR(2000) NULL,
  INDEX export_job_owner (submitted_by, id),
  INDEX export_job_state (state, id),
  INDEX export_job_expires (expires_at)
);

-- In the database, so that every replica can give the file out.
CREATE TABLE export_piece (
  job_id   UUID                  NOT NULL,
  position INT                   NOT NULL,
  bytes    MEDIUMBLOB COMPRESSED NOT NULL,
  PRIMARY KEY (job_id, position)
);

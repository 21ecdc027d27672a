CREATE TABLE idempotent_request (
  scope        BINARY(32)  NOT NULL PRIMARY KEY COMMENT 'hash of client, method, path and key',
  fingerprint  BINARY(32)  NOT NULL COMMENT 'hash of the request body',
  status       SMALLINT    NULL,
  location     VARCHAR(500) NULL,
  etag         VARCHAR(100) NULL,
  content_type VARCHAR(100) NULL,
  body         MEDIUMTEXT  NULL,
  received_at  DATETIME(6) NOT NULL,
  INDEX idempotent_request_received (received_at)
);

CREATE TABLE import_job (
  id            UUID         NOT NULL PRIMARY KEY,
  kind          VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mode          ENUM('dry_run', 'all_or_nothing') NOT NULL,
  file_name     VARCHAR(300) NOT NULL,
  file_sha256   BINARY(32)   NOT NULL,
  file_bytes    BIGINT       NOT NULL,
  submitted_by  VARCHAR(120) NOT NULL,
  client        VARCHAR(120) NOT NULL,
  request_id    VARCHAR(64)  NULL,
  state         ENUM('queued', 'running', 'completed', 'failed', 'cancelled') NOT NULL,
  attempts      INT          NOT NULL DEFAULT 0,
  submitted_at  DATETIME(6)  NOT NULL,
  started_at    DATETIME(6)  NULL,
  finished_at   DATETIME(6)  NULL,
  rows_read     BIGINT       NOT NULL DEFAULT 0,
  rows_created  BIGINT       NOT NULL DEFAULT 0,
  rows_updated  BIGINT       NOT NULL DEFAULT 0,
  rows_unchanged BIGINT      NOT NULL DEFAULT 0,
  rows_rejected BIGINT       NOT NULL DEFAULT 0,
  percent       TINYINT      NOT NULL DEFAULT 0,
  failure       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  failure_detail VARCHAR(2000) NULL,
  INDEX import_job_state (state, id)
);

-- The file itself is kept until the job ends: an accepted import outlives a crash of its service.
CREATE TABLE import_chunk (
  job_id   UUID       NOT NULL,
  position INT        NOT NULL,
  bytes    MEDIUMBLOB NOT NULL,
  PRIMARY KEY (job_id, position)
);

CREATE TABLE import_fault (
  job_id   UUID          NOT NULL,
  position INT           NOT NULL,
  row_no   BIGINT        NOT NULL,
  col      VARCHAR(100)  NOT NULL,
  code     VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value    VARCHAR(300)  NULL,
  detail   VARCHAR(1000) NOT NULL,
  PRIMARY KEY (job_id, position)
);

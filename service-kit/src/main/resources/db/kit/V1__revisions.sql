-- Who wrote what, when and why: a row per writing transaction. Its row start is the transaction's id,
-- which is also the row start of every versioned row that the transaction wrote.
CREATE TABLE revision (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  changed_by  VARCHAR(120)    NOT NULL,
  client      VARCHAR(120)    NOT NULL,
  request_id  VARCHAR(64)     NULL,
  begun_at    DATETIME(6)     NOT NULL,
  trx         BIGINT UNSIGNED GENERATED ALWAYS AS ROW START,
  trx_end     BIGINT UNSIGNED GENERATED ALWAYS AS ROW END,
  PERIOD FOR SYSTEM_TIME (trx, trx_end),
  INDEX revision_trx (trx)
) WITH SYSTEM VERSIONING;

-- Written with the revision, taken away by the sequencer: what is committed and not yet in order.
CREATE TABLE pending_revision (
  revision_id BIGINT UNSIGNED NOT NULL PRIMARY KEY
);

-- The one order of commits. A recorded instant never gains a predecessor.
CREATE TABLE commit_order (
  position    BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  revision_id BIGINT UNSIGNED NOT NULL,
  trx         BIGINT UNSIGNED NOT NULL,
  high_trx    BIGINT UNSIGNED NOT NULL COMMENT 'the highest transaction id up to this position',
  late        BOOLEAN         NOT NULL COMMENT 'committed after a transaction that began later',
  recorded_at DATETIME(6)     NOT NULL,
  UNIQUE INDEX commit_order_revision (revision_id),
  UNIQUE INDEX commit_order_trx (trx),
  INDEX commit_order_recorded (recorded_at, position),
  INDEX commit_order_late (late, trx)
);

CREATE TABLE sequencer (
  id        TINYINT         NOT NULL PRIMARY KEY,
  position  BIGINT UNSIGNED NOT NULL,
  high_trx  BIGINT UNSIGNED NOT NULL,
  watermark DATETIME(6)     NOT NULL COMMENT 'no later commit is recorded at or before this instant'
);
INSERT INTO sequencer (id, position, high_trx, watermark) VALUES (1, 0, 0, '1970-01-01 00:00:01');

-- What happened, for the change feed: written in the transaction of the change itself.
CREATE TABLE outbox (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  revision_id BIGINT UNSIGNED NOT NULL,
  type        VARCHAR(80)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  record_type VARCHAR(40)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  record_id   UUID            NOT NULL,
  record_key  VARCHAR(120)    COLLATE utf8mb4_bin NULL,
  version     INT             NOT NULL,
  changed     JSON            NULL,
  INDEX outbox_revision (revision_id, id)
);

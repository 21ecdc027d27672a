-- A set of changes of figures that become visible together, at an instant of their own.
CREATE TABLE trade_release (
  id           UUID          NOT NULL PRIMARY KEY,
  version      INT           NOT NULL,
  title        VARCHAR(300)  NOT NULL,
  note         VARCHAR(2000) NULL,
  state        VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  change_count INT           NOT NULL,
  visible_from DATETIME(6)   NULL,
  sha256       VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the canonical JSON of its changes',
  published_by VARCHAR(120)  NULL COMMENT 'on whose behalf the changes are made',
  client       VARCHAR(120)  NULL,
  request_id   VARCHAR(64)   NULL,
  faults       JSON          NULL COMMENT 'what stood against the changes at their time',
  row_start    BIGINT UNSIGNED GENERATED ALWAYS AS ROW START INVISIBLE,
  row_end      BIGINT UNSIGNED GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  INDEX trade_release_due (state, visible_from)
) WITH SYSTEM VERSIONING;

CREATE TABLE release_change (
  id           UUID          NOT NULL PRIMARY KEY,
  version      INT           NOT NULL DEFAULT 0,
  release_id   UUID          NOT NULL,
  action       VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `key`        VARCHAR(120)  COLLATE utf8mb4_bin NOT NULL COMMENT 'of the figure',
  of_version   INT           NULL COMMENT 'the version of the figure that is replaced or deleted',
  draft        JSON          NULL,
  row_start    BIGINT UNSIGNED GENERATED ALWAYS AS ROW START INVISIBLE,
  row_end      BIGINT UNSIGNED GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  UNIQUE INDEX release_change_key (release_id, `key`)
) WITH SYSTEM VERSIONING;

-- Figures that only their holder may write for a while.
CREATE TABLE observation_hold (
  `key`     VARCHAR(120)  COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  holder_id UUID          NOT NULL,
  reason    VARCHAR(500)  NOT NULL,
  INDEX observation_hold_holder (holder_id)
);

CREATE TABLE conflict (
  id           UUID          NOT NULL PRIMARY KEY,
  version      INT           NOT NULL,
  record_type  VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  found_by     VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule         VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  subject      VARCHAR(300)  COLLATE utf8mb4_bin NULL COMMENT 'what the members disagree about, for conflicts found by rule',
  state        VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason       VARCHAR(2000) NULL COMMENT 'why an editor declared it',
  preferred_id UUID          NULL,
  preferred_by VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  preference_reason VARCHAR(2000) NULL,
  row_start    BIGINT UNSIGNED GENERATED ALWAYS AS ROW START INVISIBLE,
  row_end      BIGINT UNSIGNED GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  UNIQUE INDEX conflict_subject (record_type, rule, subject),
  INDEX conflict_state (state, id)
) WITH SYSTEM VERSIONING;

CREATE TABLE conflict_member (
  conflict_id UUID NOT NULL,
  record_id   UUID NOT NULL,
  row_start   BIGINT UNSIGNED GENERATED ALWAYS AS ROW START INVISIBLE,
  row_end     BIGINT UNSIGNED GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (record_id, conflict_id),
  INDEX conflict_member_conflict (conflict_id)
) WITH SYSTEM VERSIONING;

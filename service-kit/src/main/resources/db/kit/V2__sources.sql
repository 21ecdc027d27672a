CREATE TABLE source (
  id        UUID          NOT NULL PRIMARY KEY,
  `key`     VARCHAR(120)  COLLATE utf8mb4_bin NOT NULL,
  version   INT           NOT NULL,
  title     VARCHAR(500)  NOT NULL,
  author    VARCHAR(300)  NULL,
  publisher VARCHAR(300)  NULL,
  year      SMALLINT      NULL,
  isbn      VARCHAR(20)   NULL,
  url       VARCHAR(1000) NULL,
  note      VARCHAR(2000) NULL,
  row_start BIGINT UNSIGNED GENERATED ALWAYS AS ROW START INVISIBLE,
  row_end   BIGINT UNSIGNED GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  UNIQUE INDEX source_key (`key`),
  INDEX source_title (title, id)
) WITH SYSTEM VERSIONING;

-- The values of fields that hold several, one row each, so that filters find their records by index.
CREATE TABLE posting (
  field     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'record type and field',
  value     VARCHAR(160) COLLATE utf8mb4_bin NOT NULL,
  record_id UUID         NOT NULL,
  row_start BIGINT UNSIGNED GENERATED ALWAYS AS ROW START INVISIBLE,
  row_end   BIGINT UNSIGNED GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (field, value, record_id),
  INDEX posting_record (record_id, field)
) WITH SYSTEM VERSIONING;

-- A series is what figures of different periods are figures of. Generated columns, so that rows of the
-- past have theirs too. The unit is left out: a growth has none.
ALTER TABLE observation
  ADD COLUMN level VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin AS (
    CASE
      WHEN commodities <> '[]' THEN IF(LOCATE(',', commodities) = 0, 'named', 'basket')
      WHEN hs_codes = '[]' THEN 'all'
      WHEN LOCATE(',', hs_codes) > 0 THEN 'basket'
      WHEN LENGTH(hs_codes) = 6 THEN 'chapter'
      WHEN LENGTH(hs_codes) = 8 THEN 'heading'
      ELSE 'subheading'
    END) VIRTUAL COMMENT 'what commodities the figure is of',
  ADD COLUMN direction VARCHAR(161) CHARACTER SET ascii COLLATE ascii_bin AS (
    IF(measure IN ('turnover', 'exports', 'imports', 'balance'), '',
      COALESCE(CONCAT(direction_from, '>', direction_to), ''))) VIRTUAL
    COMMENT 'of measures that do not tell it by themselves',
  ADD COLUMN series BINARY(16) AS (
    UNHEX(MD5(CONCAT_WS('|', reporter, partner, measure, COALESCE(target_of, ''),
      COALESCE(indicator, ''), COALESCE(denominator, ''),
      IF(measure IN ('turnover', 'exports', 'imports', 'balance'), '',
        COALESCE(CONCAT(direction_from, '>', direction_to), '')),
      scope, IF(commodities = '[]', hs_codes, commodities))))) PERSISTENT,
  ADD COLUMN sum_series BINARY(16) AS (
    IF(commodities = '[]' AND hs_codes <> '[]' AND LOCATE(',', hs_codes) = 0,
      UNHEX(MD5(CONCAT_WS('|', reporter, partner, measure, COALESCE(target_of, ''),
        COALESCE(indicator, ''), COALESCE(denominator, ''),
        IF(measure IN ('turnover', 'exports', 'imports', 'balance'), '',
          COALESCE(CONCAT(direction_from, '>', direction_to), '')),
        scope, LENGTH(hs_codes)))), NULL)) VIRTUAL
    COMMENT 'the sum over all HS codes of this level, to which a figure of a single code belongs',
  ADD INDEX observation_series (series, covers_from, covers_to);

-- All series on record, and the sums over the HS codes of one level. Written in the transaction that
-- writes the figures, by the statements of org/accord/trade/series/sums.sql.
CREATE TABLE series (
  series     BINARY(16)    NOT NULL,
  unit       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'empty for growths',
  reporter   VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  partner    VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  measure    VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  target_of  VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  indicator  VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  denominator VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  direction  VARCHAR(161)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope      VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  level      VARCHAR(11)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'all, named, basket, chapter, heading, subheading; plural for the sum over them',
  basket     VARCHAR(2000) COLLATE utf8mb4_bin NOT NULL COMMENT 'JSON array of commodities or HS codes',
  sum_series BINARY(16)    NULL,
  facts      INT           NOT NULL,
  PRIMARY KEY (series, unit),
  INDEX series_pair (reporter, partner, measure, level),
  INDEX series_reporter (reporter, measure, level),
  INDEX series_partner (partner, measure, level),
  INDEX series_sum (sum_series)
);

-- What figures of months or quarters add up to in a year, and what those of single HS codes add up to in a
-- period: sums of the numbers and of the bounds of their intervals.
CREATE TABLE series_sum (
  series     BINARY(16)     NOT NULL,
  unit       VARCHAR(40)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts     DATE           NOT NULL,
  ends       DATE           NOT NULL,
  part_months SMALLINT      NOT NULL COMMENT 'length of each part',
  parts      INT            NOT NULL,
  nominal    DECIMAL(38, 8) NOT NULL,
  low        DECIMAL(38, 8) NOT NULL COMMENT 'sum of the lower bounds that are known',
  lows       INT            NOT NULL COMMENT 'how many are known',
  open_lows  INT            NOT NULL COMMENT 'how many of these do not belong to their interval',
  high       DECIMAL(38, 8) NOT NULL,
  highs      INT            NOT NULL,
  open_highs INT            NOT NULL,
  PRIMARY KEY (series, unit, starts, ends, part_months)
);

-- Figures that analytics leave out: another figure of the same quantity is preferred, or states the same.
CREATE TABLE set_aside (
  observation_id UUID NOT NULL PRIMARY KEY,
  row_start  BIGINT UNSIGNED GENERATED ALWAYS AS ROW START INVISIBLE,
  row_end    BIGINT UNSIGNED GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (row_start, row_end)
) WITH SYSTEM VERSIONING;

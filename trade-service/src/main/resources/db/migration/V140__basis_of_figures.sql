-- Values by different valuations, and HS codes of different editions, tell of different quantities: they are
-- of different series, and none contradicts the other. The edition says nothing of what has no HS codes.
-- Where a figure states neither, its series and its subject remain what they were.
ALTER TABLE observation
  ADD COLUMN edition VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin AS (
    IF(commodities = '[]' AND hs_codes <> '[]', hs_edition, NULL)) VIRTUAL
    COMMENT 'of the HS codes by which the commodities are told',
  MODIFY COLUMN series BINARY(16) AS (
    UNHEX(MD5(CONCAT_WS('|', reporter, partner, measure, COALESCE(target_of, ''),
      COALESCE(indicator, ''), COALESCE(denominator, ''),
      IF(measure IN ('turnover', 'exports', 'imports', 'balance'), '',
        COALESCE(CONCAT(direction_from, '>', direction_to), '')),
      scope, IF(commodities = '[]', hs_codes, commodities), valuation_basis,
      IF(commodities = '[]' AND hs_codes <> '[]', hs_edition, NULL))))) PERSISTENT,
  MODIFY COLUMN sum_series BINARY(16) AS (
    IF(commodities = '[]' AND hs_codes <> '[]' AND LOCATE(',', hs_codes) = 0,
      UNHEX(MD5(CONCAT_WS('|', reporter, partner, measure, COALESCE(target_of, ''),
        COALESCE(indicator, ''), COALESCE(denominator, ''),
        IF(measure IN ('turnover', 'exports', 'imports', 'balance'), '',
          COALESCE(CONCAT(direction_from, '>', direction_to), '')),
        scope, LENGTH(hs_codes), valuation_basis, hs_edition))), NULL)) VIRTUAL
    COMMENT 'the sum over all HS codes of this level, to which a figure of a single code belongs',
  MODIFY COLUMN subject VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'what the value is a value of, for figures that can disagree' WITHOUT SYSTEM VERSIONING;

-- The subject follows from the rest of the row, so a new way of writing it is no new version of the figure.
-- A conflict about an old subject is looked at again with the next writing of a figure that is in it.
UPDATE observation a
JOIN (
  SELECT id, CONCAT(subject, COALESCE(CONCAT('|valuation=', valuation_basis), ''),
    COALESCE(CONCAT('|edition=', edition), '')) AS text
  FROM observation
  WHERE subject IS NOT NULL AND (valuation_basis IS NOT NULL OR edition IS NOT NULL)) written
  ON written.id = a.id
SET a.subject = IF(LENGTH(text) <= 200, text,
  CONCAT(LEFT(text, 167), CONVERT(CONCAT('#', LEFT(SHA2(text, 256), 32)) USING ascii)));

ALTER TABLE series
  ADD COLUMN valuation_basis VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN hs_edition VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';

-- What is expected is of another series than what was, and neither contradicts the other. Figures of other
-- statuses count together. Where a figure is no forecast, its series and its subject remain what they were.
ALTER TABLE observation
  ADD COLUMN forecast BOOLEAN AS (COALESCE(observation_status, '') = 'forecast') VIRTUAL,
  MODIFY COLUMN series BINARY(16) AS (
    UNHEX(MD5(CONCAT_WS('|', reporter, partner, measure, COALESCE(target_of, ''),
      COALESCE(indicator, ''), COALESCE(denominator, ''),
      IF(measure IN ('turnover', 'exports', 'imports', 'balance'), '',
        COALESCE(CONCAT(direction_from, '>', direction_to), '')),
      scope, IF(commodities = '[]', hs_codes, commodities), valuation_basis,
      IF(commodities = '[]' AND hs_codes <> '[]', hs_edition, NULL),
      IF(observation_status = 'forecast', observation_status, NULL))))) PERSISTENT,
  MODIFY COLUMN sum_series BINARY(16) AS (
    IF(commodities = '[]' AND hs_codes <> '[]' AND LOCATE(',', hs_codes) = 0,
      UNHEX(MD5(CONCAT_WS('|', reporter, partner, measure, COALESCE(target_of, ''),
        COALESCE(indicator, ''), COALESCE(denominator, ''),
        IF(measure IN ('turnover', 'exports', 'imports', 'balance'), '',
          COALESCE(CONCAT(direction_from, '>', direction_to), '')),
        scope, LENGTH(hs_codes), valuation_basis, hs_edition,
        IF(observation_status = 'forecast', observation_status, NULL)))), NULL)) VIRTUAL
    COMMENT 'the sum over all HS codes of this level, to which a figure of a single code belongs';

-- A conflict about an old subject is looked at again with the next writing of a figure that is in it.
UPDATE observation a
JOIN (
  SELECT id, CONCAT(subject, '|status=forecast') AS text
  FROM observation
  WHERE subject IS NOT NULL AND observation_status = 'forecast') written
  ON written.id = a.id
SET a.subject = IF(LENGTH(text) <= 200, text,
  CONCAT(LEFT(text, 167), CONVERT(CONCAT('#', LEFT(SHA2(text, 256), 32)) USING ascii)));

ALTER TABLE series ADD COLUMN forecast BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE series_sum
  ADD COLUMN uncertain INT NOT NULL DEFAULT 0 COMMENT 'parts that are estimated, provisional or otherwise not normal';

-- What a count is a count of, for counts that can disagree. It follows from the rest of the row, so that
-- those on record get theirs without a new version; whether they disagree is looked at with the next
-- writing of one of them.
ALTER TABLE market_access
  ADD COLUMN subject VARCHAR(200) COLLATE utf8mb4_bin NULL WITHOUT SYSTEM VERSIONING,
  ADD INDEX market_access_subject (subject);

UPDATE market_access a
JOIN (
  SELECT id, CONCAT_WS('|', market, LOWER(product), LOWER(holder), holder_territory,
    CONCAT('status=', LOWER(reported_status)), CONCAT('unit=', unit), observed_on) AS text
  FROM market_access
  WHERE record_kind = 'count' AND observed_on IS NOT NULL) written ON written.id = a.id
SET a.subject = IF(CHAR_LENGTH(text) <= 200, text,
  CONCAT(LEFT(text, 167), '#', LEFT(SHA2(text, 256), 32)));

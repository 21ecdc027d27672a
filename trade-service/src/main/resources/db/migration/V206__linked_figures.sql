-- Whatever fuller record a figure names, of this file or of another: it is counted elsewhere, and an index leads
-- to the few that are set aside so.
ALTER TABLE observation DROP INDEX observation_findings;
ALTER TABLE observation DROP COLUMN findings;
ALTER TABLE observation
  ADD COLUMN findings INT UNSIGNED AS (
    NULLIF(
      IF(covers_from IS NULL, 1, 0)
      + IF(measure = 'share' AND denominator IS NULL, 2, 0)
      + IF(measure = 'target' AND target_of IS NULL, 4, 0)
      + IF(change_ratio IS NOT NULL AND value IS NULL AND base_end IS NULL, 8, 0)
      + IF(PERIOD_DIFF(REPLACE(period_end, '-', ''), REPLACE(period_start, '-', ''))
          <> PERIOD_DIFF(REPLACE(base_end, '-', ''), REPLACE(base_start, '-', '')), 16, 0)
      + IFNULL(implausible, 0) * 32
      + IF(same_as <> '[]', 1073741824, 0), 0)) VIRTUAL,
  ADD INDEX observation_findings (findings, id);

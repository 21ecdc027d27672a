-- Whether a figure names others as fuller records of the same fact, beside what it breaks: an index leads to
-- the few that do, so that those can be found whose fuller figures are not on record.
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
      + IF(same_as LIKE '%"trade/trade\_figures:%', 1073741824, 0), 0)) VIRTUAL,
  ADD INDEX observation_findings (findings, id);

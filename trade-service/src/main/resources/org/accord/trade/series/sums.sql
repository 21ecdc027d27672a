-- How the tables series and series_sum follow from the figures. Each statement adds what rows contribute;
-- {rows} names the rows, {one} finds the row of which a group g has the id, and {sign} is 1, or -1 to take
-- back what they contributed. With all rows, into empty tables, the statements build the tables anew; what
-- they select answers for the past. Keys are added in order, so that writers wait for each other rather than
-- lock each other out. Series are grouped by what tells them apart alone: the rest is wide. {low}, {above low},
-- {high} and {below high} are what FigureBounds says of a figure.

-- series
INSERT INTO series (series, unit, reporter, partner, measure, target_of, indicator, denominator, direction,
    scope, level, valuation_basis, hs_edition, forecast, basket, sum_series, facts)
SELECT a.series, COALESCE(a.unit, '') AS unit, a.reporter, a.partner, a.measure,
    COALESCE(a.target_of, '') AS target_of, COALESCE(a.indicator, '') AS indicator,
    COALESCE(a.denominator, '') AS denominator, a.direction, a.scope, a.level,
    COALESCE(a.valuation_basis, '') AS valuation_basis, COALESCE(a.edition, '') AS hs_edition, a.forecast,
    IF(a.commodities = '[]', a.hs_codes, a.commodities) AS basket, a.sum_series, g.facts
FROM (SELECT a.series, a.unit, MIN(a.id) AS id, {sign} * COUNT(*) AS facts
  FROM {rows}
  GROUP BY a.series, a.unit) g
STRAIGHT_JOIN {one}
ORDER BY g.series, g.unit
ON DUPLICATE KEY UPDATE facts = series.facts + VALUES(facts);

-- sum series
INSERT INTO series (series, unit, reporter, partner, measure, target_of, indicator, denominator, direction,
    scope, level, valuation_basis, hs_edition, forecast, basket, sum_series, facts)
SELECT a.sum_series AS series, a.unit, a.reporter, a.partner, a.measure,
    COALESCE(a.target_of, '') AS target_of, COALESCE(a.indicator, '') AS indicator,
    COALESCE(a.denominator, '') AS denominator, a.direction, a.scope, CONCAT(a.level, 's') AS level,
    COALESCE(a.valuation_basis, '') AS valuation_basis, COALESCE(a.edition, '') AS hs_edition, a.forecast,
    '[]' AS basket, NULL AS sum_series, {sign} * COUNT(*) AS facts
FROM {rows}
  AND a.sum_series IS NOT NULL AND a.unit IS NOT NULL
  AND a.measure IN ('turnover', 'exports', 'imports', 'volume')
GROUP BY a.sum_series, a.unit
ORDER BY a.sum_series, a.unit
ON DUPLICATE KEY UPDATE facts = series.facts + VALUES(facts);

-- sums of months
INSERT INTO series_sum (series, unit, starts, ends, part_months, parts, nominal, low, lows, open_lows, high,
    highs, open_highs, uncertain)
SELECT a.series, a.unit, MAKEDATE(YEAR(a.covers_from), 1) AS starts,
    MAKEDATE(YEAR(a.covers_from) + 1, 1) - INTERVAL 1 DAY AS ends,
    PERIOD_DIFF(EXTRACT(YEAR_MONTH FROM a.covers_to), EXTRACT(YEAR_MONTH FROM a.covers_from)) + 1
      AS part_months,
    {bounds}
FROM {rows}
  AND {counted}
  AND (a.period_start = a.period_end
    OR (PERIOD_DIFF(EXTRACT(YEAR_MONTH FROM a.covers_to), EXTRACT(YEAR_MONTH FROM a.covers_from)) = 2
      AND MONTH(a.covers_from) IN (1, 4, 7, 10)))
GROUP BY a.series, a.unit, starts, part_months
ORDER BY a.series, a.unit, starts, part_months
{add};

-- sums of codes
INSERT INTO series_sum (series, unit, starts, ends, part_months, parts, nominal, low, lows, open_lows, high,
    highs, open_highs, uncertain)
SELECT a.sum_series AS series, a.unit, a.covers_from AS starts, a.covers_to AS ends,
    PERIOD_DIFF(EXTRACT(YEAR_MONTH FROM a.covers_to), EXTRACT(YEAR_MONTH FROM a.covers_from)) + 1
      AS part_months,
    {bounds}
FROM {rows}
  AND a.sum_series IS NOT NULL AND a.measure <> 'balance'
  AND {counted}
GROUP BY a.sum_series, a.unit, a.covers_from, a.covers_to
ORDER BY a.sum_series, a.unit, a.covers_from, a.covers_to
{add};

-- bounds
{sign} * COUNT(*) AS parts, {sign} * SUM(a.value) AS nominal,
    {sign} * COALESCE(SUM({low}), 0) AS low, {sign} * COUNT({low}) AS lows,
    {sign} * SUM({above low}) AS open_lows,
    {sign} * COALESCE(SUM({high}), 0) AS high, {sign} * COUNT({high}) AS highs,
    {sign} * SUM({below high}) AS open_highs,
    {sign} * SUM(COALESCE(a.observation_status, 'normal') <> 'normal') AS uncertain

-- counted
a.value IS NOT NULL AND a.unit IS NOT NULL AND a.period_start IS NOT NULL AND a.period_end IS NOT NULL
  AND a.measure IN ('turnover', 'exports', 'imports', 'balance', 'volume')
  AND NOT EXISTS (SELECT 1 FROM {set_aside} WHERE s.observation_id = a.id AND {holds})

-- add
ON DUPLICATE KEY UPDATE parts = series_sum.parts + VALUES(parts),
    nominal = series_sum.nominal + VALUES(nominal), low = series_sum.low + VALUES(low),
    lows = series_sum.lows + VALUES(lows), open_lows = series_sum.open_lows + VALUES(open_lows),
    high = series_sum.high + VALUES(high), highs = series_sum.highs + VALUES(highs),
    open_highs = series_sum.open_highs + VALUES(open_highs),
    uncertain = series_sum.uncertain + VALUES(uncertain)

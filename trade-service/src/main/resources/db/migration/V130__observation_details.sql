-- What a figure may say of itself beside its value, and which fuller records state the same fact: such a
-- figure is kept and shown, and never counted.
ALTER TABLE observation
  ADD COLUMN valuation_basis VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN hs_edition VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN observation_status VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN same_as JSON NOT NULL DEFAULT '[]' COMMENT 'fuller records of the same fact, as folder/file:key',
  ADD COLUMN linked BOOLEAN AS (same_as <> '[]') VIRTUAL COMMENT 'counted elsewhere';

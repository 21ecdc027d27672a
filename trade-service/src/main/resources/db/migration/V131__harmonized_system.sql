-- The tree of the Harmonized System: descriptions are long, and each row has its place.
ALTER TABLE commodity
  MODIFY name VARCHAR(500) NOT NULL,
  MODIFY name_ru VARCHAR(500) NULL,
  MODIFY name_zh VARCHAR(500) NULL,
  ADD COLUMN parent VARCHAR(80) COLLATE utf8mb4_bin NULL COMMENT 'key of the commodity that it is a part of',
  ADD COLUMN level VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'in the Harmonized System',
  ADD INDEX commodity_parent (parent, id);

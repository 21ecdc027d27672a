-- Of three facts that disagree, two may agree.
ALTER TABLE conflict_member
  ADD COLUMN disagrees_with TEXT CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'ids of the other members that it disagrees with, by a space; null for all of them' AFTER record_id;

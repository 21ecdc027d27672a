-- So that a change of the members is a version of the conflict: its tag changes, its history tells it.
ALTER TABLE conflict ADD COLUMN member_changes INT NOT NULL DEFAULT 0 AFTER reason;

-- An editor may take back the choice that settled a conflict.
ALTER TABLE conflict
  ADD COLUMN reopening_reason VARCHAR(2000) NULL COMMENT 'why an editor took the preference back, until the next change' AFTER preference_reason;

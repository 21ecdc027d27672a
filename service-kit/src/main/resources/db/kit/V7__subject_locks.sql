-- Who reviews what the facts say of a subject holds its row until the end of the transaction, so that
-- of two transactions about the same subject the second one sees what the first one wrote.
CREATE TABLE subject_lock (
  hash BIGINT NOT NULL PRIMARY KEY COMMENT 'of the record type, the rule and the subject'
);

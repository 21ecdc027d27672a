-- Attempts to publish a release at its time that failed for a reason that is not its own: it is tried again,
-- each time later.
CREATE TABLE release_attempt (
  release_id UUID        NOT NULL PRIMARY KEY,
  failures   INT         NOT NULL,
  next_at    DATETIME(6) NOT NULL
);

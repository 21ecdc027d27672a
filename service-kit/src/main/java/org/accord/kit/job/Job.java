package org.accord.kit.job;

import java.util.UUID;

/// Long work as it is shown.
public interface Job {
  UUID id();

  JobState state();
}

package org.accord.kit.job;

import org.accord.kit.listing.UnkeyedListing;
import org.accord.kit.revision.Snapshot;

/// The jobs of one kind as a list. They are no records of the field: their past is not kept, the
/// feed tells what they write and not of them, and not everybody sees each.
///
/// @param <V> a job as it is shown
public abstract class JobListing<V extends Job> extends UnkeyedListing<V> {
  @Override
  public boolean remembersPast() {
    return false;
  }

  @Override
  public boolean isPublic() {
    return false;
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.*";
  }
}

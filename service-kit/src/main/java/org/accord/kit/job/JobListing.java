package org.accord.kit.job;

import java.util.List;
import java.util.Optional;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Order;
import org.accord.kit.revision.Snapshot;

/// The jobs of one kind as a list. They are no records of the field: their past is not kept, the
/// feed tells what they write and not of them, and not everybody sees each.
///
/// @param <V> a job as it is shown
public abstract class JobListing<V extends Job> extends Listing<V> {
  @Override
  public boolean remembersPast() {
    return false;
  }

  @Override
  public boolean isPublic() {
    return false;
  }

  @Override
  public Optional<String> keyColumn() {
    return Optional.empty();
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.*";
  }

  @Override
  public List<String> events() {
    return List.of();
  }

  @Override
  public List<Order.Key> orders() {
    return List.of();
  }
}

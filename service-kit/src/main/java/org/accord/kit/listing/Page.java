package org.accord.kit.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next the cursor of the next page; absent on the last
/// @param total how many records match, when asked for
/// @param explanation why a question finds nothing; absent where it finds something, and in lists
///   of records
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<V>(
    List<V> items, @Nullable String next, @Nullable Long total, @Nullable String explanation) {

  public Page(List<V> items, @Nullable String next, @Nullable Long total) {
    this(items, next, total, null);
  }
}

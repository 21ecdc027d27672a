package org.accord.kit.importing;

/// How many rows of a file were read, and what became of them.
public record RowCounts(long read, long created, long updated, long unchanged, long rejected) {
  static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

  RowCounts plus(RowCounts more) {
    return new RowCounts(
        read + more.read,
        created + more.created,
        updated + more.updated,
        unchanged + more.unchanged,
        rejected + more.rejected);
  }

  /// The same rows, none of which was written.
  RowCounts unwritten() {
    return new RowCounts(read, 0, 0, unchanged, rejected);
  }
}

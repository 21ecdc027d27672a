package org.accord.kit.importing;

import java.util.List;

/// The next rows of a file: the drafts of those that are right, and what is wrong with the others.
///
/// @param read how many rows it has
/// @param rejected how many of them are wrong
/// @param faults those that are kept
/// @param found how many faults there are, kept or not
/// @param percent of the file that is read with it
record Chunk<D>(
    List<Keyed<D>> drafts,
    long read,
    long rejected,
    List<RowFault> faults,
    long found,
    int percent) {

  /// A draft with the key of its row.
  record Keyed<D>(String key, D draft) {}
}

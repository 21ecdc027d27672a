package org.accord.kit.importing;

/// How many rows of a file were read, and what became of them.
public record RowCounts(long read, long created, long updated, long unchanged, long rejected) {}

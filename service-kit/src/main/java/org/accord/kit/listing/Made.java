package org.accord.kit.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column that the database does not have as it is written, but which follows from what it has,
/// row by row.
///
/// @param column its name
/// @param needs what it takes beside the stored columns: expressions over the list's tables
/// @param cell the text, by what the database has for the stored columns in their order, and for
///   what is needed beside
public record Made(String column, List<String> needs, Function<@Nullable String[], String> cell) {}

package org.accord.kit.writing;

import java.util.function.Function;
import org.accord.kit.listing.Sql;
import org.accord.kit.record.Recorded;

/// Records that refer to those of a type: as long as they do, these stay.
///
/// @param type the type referred to, as of its listing
/// @param explanation what a caller is told, such as "Figures name it"
/// @param search finds rows when any record refers to the given one
public record Referrer(String type, String explanation, Function<Recorded, Sql> search) {}

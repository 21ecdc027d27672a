package org.accord.kit.source;

import org.jspecify.annotations.Nullable;

/// Where a fact stands, as it is shown: the source with its title, and the place in it.
public record StatedIn(String key, String title, @Nullable String chapter, @Nullable String note) {}

package org.accord.kit.conflict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shape of a page of conflicts, for the OpenAPI document.
record ConflictPage(List<ConflictView> items, @Nullable String next, @Nullable Long total) {}

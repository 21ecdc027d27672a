package org.accord.facts;

import org.jspecify.annotations.Nullable;

/// Free texts as they come from cells and bodies: a blank one says nothing.
final class Texts {
  private Texts() {}

  static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

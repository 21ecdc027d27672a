package org.accord.kit.writing;

import java.util.List;

/// What one feature's records refer to.
@FunctionalInterface
public interface Referrers {
  List<Referrer> referrers();
}

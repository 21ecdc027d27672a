package org.accord.kit.memory;

/// What distinguishes the answers of a service.
///
/// @param address path and query, as they came
/// @param accept the media types that the caller takes
record Question(String address, String accept, String language) {

  /// What it takes to keep it, about.
  int weight() {
    return 200 + address.length() + accept.length();
  }
}

package org.accord.kit.record;

/// A record that a draft refers to.
///
/// @param pointer where the draft does so
/// @param table the table that the record is kept in
/// @param column by which the draft names it, such as `id` or `key`
/// @param value the record's value of it
public record Reference(String pointer, String table, String column, String value) {}

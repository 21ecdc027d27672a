package org.accord.kit.draft;

/// A record (in the Java sense) of what a caller wants stored. Its components are the JSON
/// properties; constraints of Jakarta Validation on them hold for every way in: REST, merge patch,
/// import.
public interface Draft {}

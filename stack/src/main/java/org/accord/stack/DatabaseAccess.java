package org.accord.stack;

/// How to reach a service's database, for benchmarks and tests of this machine.
public record DatabaseAccess(String url, String user, String password) {}

package org.accord.kit.importing;

/// The keys of the rows read so far, as digests of 64 bits: eight bytes a row, whatever the keys'
/// length. Of two million different keys two have the same digest once in ten million files.
final class SeenKeys {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long[] table = new long[1 << 12];
  private int count;

  /// Whether the key is a new one.
  boolean add(String key) {
    if (count > table.length / 4 * 3) grow();
    if (!put(table, digest(key))) return false;
    count++;
    return true;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long digest : table) if (digest != 0) put(larger, digest);
    table = larger;
  }

  private static boolean put(long[] table, long digest) {
    int mask = table.length - 1;
    for (int at = (int) digest & mask; ; at = (at + 1) & mask) {
      if (table[at] == digest) return false;
      if (table[at] == 0) {
        table[at] = digest;
        return true;
      }
    }
  }

  /// FNV-1a, then mixed so that all bits depend on all characters; never 0, which marks a free
  /// place.
  private static long digest(String key) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < key.length(); i++) hash = (hash ^ key.charAt(i)) * FNV_PRIME;
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}

package org.accord.kit.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A file of the archive as it is unpacked; ends with a refusal when it unpacks to too much.
final class GuardedStream extends FilterInputStream {
  private static final long SMALL = 1 << 20;

  private final String name;
  private final long packedBytes;
  private final Limits limits;
  private long count;
  private long tokenBegan;

  GuardedStream(InputStream in, String name, long packedBytes, Limits limits) {
    super(in);
    this.name = name;
    this.packedBytes = packedBytes;
    this.limits = limits;
  }

  /// How many bytes are unpacked.
  long count() {
    return count;
  }

  /// From here on the parser may read one more token.
  void beginToken() {
    tokenBegan = count;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) counted(1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    if (read > 0) counted(read);
    return read;
  }

  private void counted(int more) {
    count += more;
    if (count > limits.unpackedBytes())
      throw new UnreadableWorkbook(
          name + " unpacks to more than " + (limits.unpackedBytes() >> 20) + " MiB");
    if (count > SMALL && count / limits.ratio() > packedBytes)
      throw new UnreadableWorkbook(
          name + " unpacks to more than " + limits.ratio() + " times its size");
    if (count - tokenBegan > limits.tokenBytes())
      throw new UnreadableWorkbook(
          name + " has an element longer than " + (limits.tokenBytes() >> 10) + " KiB");
  }
}

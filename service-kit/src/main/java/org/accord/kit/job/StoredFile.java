package org.accord.kit.job;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;

/// The file of a job as a stream; holds one piece of it in memory. It lies in a table of pieces,
/// with `job_id`, `position` and `bytes`, so that every replica has it.
public final class StoredFile extends InputStream {
  /// The length of every piece but the last.
  public static final int PIECE_BYTES = 1 << 20;

  private final AgroalDataSource database;
  private final String table;
  private final UUID job;
  private byte[] piece = {};
  private int at;
  private int position;

  StoredFile(AgroalDataSource database, String table, UUID job) {
    this.database = database;
    this.table = table;
    this.job = job;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (at == piece.length && !fetch()) return -1;
    int count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, into, offset, count);
    at += count;
    return count;
  }

  /// Goes on at a later place, without reading what is before it.
  public void seek(long to) throws IOException {
    position = Math.toIntExact(to / PIECE_BYTES);
    piece = new byte[0];
    at = 0;
    if (fetch()) at = Math.min(piece.length, Math.toIntExact(to % PIECE_BYTES));
  }

  private boolean fetch() throws IOException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT bytes FROM " + table + " WHERE job_id = ? AND position = ?")) {
      select.setString(1, job.toString());
      select.setInt(2, position++);
      try (var result = select.executeQuery()) {
        if (!result.next()) return false;
        piece = result.getBytes(1);
        at = 0;
        return true;
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}

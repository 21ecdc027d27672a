package org.accord.kit.importing;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// The file of a job as a stream; holds one piece of it in memory.
final class StoredFile extends InputStream {
  private static final int CHUNK_BYTES = 1 << 20;

  private final AgroalDataSource database;
  private final UUID job;
  private byte[] chunk = {};
  private int at;
  private int position;

  StoredFile(AgroalDataSource database, UUID job) {
    this.database = database;
    this.job = job;
  }

  /// Puts a file into the database, piece by piece.
  static void store(Connection connection, UUID job, Path file) throws SQLException, IOException {
    try (InputStream bytes = Files.newInputStream(file);
        var insert =
            connection.prepareStatement(
                "INSERT INTO import_chunk (job_id, position, bytes) VALUES (?, ?, ?)")) {
      byte[] chunk;
      for (int i = 0; (chunk = bytes.readNBytes(CHUNK_BYTES)).length > 0; i++) {
        insert.setString(1, job.toString());
        insert.setInt(2, i);
        insert.setBytes(3, chunk);
        insert.executeUpdate();
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (at == chunk.length && !fetch()) return -1;
    int count = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, into, offset, count);
    at += count;
    return count;
  }

  private boolean fetch() throws IOException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT bytes FROM import_chunk WHERE job_id = ? AND position = ?")) {
      select.setString(1, job.toString());
      select.setInt(2, position++);
      try (var result = select.executeQuery()) {
        if (!result.next()) return false;
        chunk = result.getBytes(1);
        at = 0;
        return true;
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}

package org.accord.kit.memory;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.accord.kit.record.Etag;
import org.jspecify.annotations.Nullable;

/// An answer as it goes out.
///
/// @param headers all but the tag
/// @param tag of the body, quotes included
record Answer(byte[] body, Map<String, String> headers, String tag) {
  private static final int TAG_BYTES = 12;

  static Answer of(Response response, ObjectMapper mapper) throws IOException {
    byte[] body = bytes(response.getEntity(), mapper);
    Map<String, String> headers = new TreeMap<>();
    response.getStringHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    MediaType type = response.getMediaType();
    if (type != null) headers.put(HttpHeaders.CONTENT_TYPE, type.toString());
    return new Answer(body, Map.copyOf(headers), tag(body));
  }

  private static byte[] bytes(Object entity, ObjectMapper mapper) throws IOException {
    if (!(entity instanceof StreamingOutput stream)) return mapper.writeValueAsBytes(entity);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    stream.write(out);
    return out.toByteArray();
  }

  private static String tag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return "\"" + HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// For a caller who may have it already.
  Response response(@Nullable String ifNoneMatch) {
    boolean had = Etag.isAmong(tag, ifNoneMatch);
    Response.ResponseBuilder response = had ? Response.notModified() : Response.ok(body);
    headers.forEach((name, value) -> {
      if (!had || !name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) response.header(name, value);
    });
    return response.header(HttpHeaders.ETAG, tag).build();
  }
}

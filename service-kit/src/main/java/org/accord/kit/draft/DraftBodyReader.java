package org.accord.kit.draft;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/// Reads the body of a POST or PUT of a record.
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class DraftBodyReader implements MessageBodyReader<DraftBody> {
  private final DraftReader reader;

  public DraftBodyReader(DraftReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == DraftBody.class;
  }

  @Override
  public DraftBody readFrom(
      Class<DraftBody> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return new DraftBody(reader.parse(body));
  }
}

package org.accord.kit.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Objects;
import org.accord.kit.refusal.Faults;
import org.accord.kit.refusal.Refusal;

/// Reads the body of a request as a draft, or refuses it with every fault that it has.
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class DraftReader implements MessageBodyReader<Draft> {
  private static final int LONGEST_BODY = 1 << 20;

  private final Binder binder;
  private final ObjectReader json;

  public DraftReader(Binder binder, ObjectMapper mapper) {
    this.binder = binder;
    this.json =
        mapper
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Draft.class.isAssignableFrom(type);
  }

  @Override
  public Draft readFrom(
      Class<Draft> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    Faults faults = new Faults();
    Draft draft = binder.bind(parse(body), type, faults);
    DraftFaults.refuse(faults);
    return Objects.requireNonNull(draft);
  }

  JsonNode parse(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
    if (bytes.length > LONGEST_BODY)
      throw new Refusal.Rejected("payload-too-large", "A body has at most 1 MiB");
    try {
      JsonNode parsed = json.readValue(bytes);
      if (parsed == null || parsed.isMissingNode() || parsed.isNull())
        throw new Refusal.Rejected("invalid-body", "The request needs a JSON body");
      return parsed;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new Refusal.Rejected(
          "invalid-body",
          "The body is not well-formed JSON"
              + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr()));
    }
  }
}

package org.accord.kit.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one way in which the product writes JSON: nulls left out, exact decimals, dates as text.
@Singleton
public class Json implements ObjectMapperCustomizer {
  /// For JSON that never leaves the service.
  public static final ObjectMapper PLAIN = configured(new JsonMapper());

  /// The items of an array of texts.
  public static List<String> texts(String array) {
    if (array.equals("[]")) return List.of();
    try (JsonParser json = PLAIN.createParser(array)) {
      List<String> texts = new ArrayList<>();
      if (json.nextToken() != JsonToken.START_ARRAY) throw notTexts(array, null);
      while (json.nextToken() == JsonToken.VALUE_STRING) texts.add(json.getText());
      if (json.currentToken() != JsonToken.END_ARRAY) throw notTexts(array, null);
      return texts;
    } catch (IOException e) {
      throw notTexts(array, e);
    }
  }

  private static IllegalStateException notTexts(String array, @Nullable IOException cause) {
    return new IllegalStateException("No array of texts: " + array, cause);
  }

  @Override
  public void customize(ObjectMapper mapper) {
    configured(mapper);
  }

  private static ObjectMapper configured(ObjectMapper mapper) {
    return mapper
        .registerModule(new JavaTimeModule())
        .registerModule(new BlackbirdModule())
        .registerModule(new TextModule())
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
        .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false)
        .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true)
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
        .configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false)
        .configure(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
        .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, true);
  }
}

package org.accord.kit.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JacksonStdImpl;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes what is one text in JSON (`@JsonValue`) without reflection: of a page of a list's 2,000
/// values every fourth is a term or a date.
final class TextModule extends SimpleModule {
  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new Texts());
  }

  private static final class Texts extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription bean) {
      AnnotatedMember text = bean.findJsonValueAccessor();
      if (text == null) return null;
      if (type.isEnumType()) return new Terms(type.getRawClass(), text);
      return text.getName().equals("toString") ? ToStringSerializer.instance : null;
    }
  }

  /// The terms of an enum, made ready once. The annotation lets Blackbird read the property, too.
  @JacksonStdImpl
  private static final class Terms extends StdSerializer<Enum<?>> {
    private final SerializableString[] terms;

    Terms(Class<?> type, AnnotatedMember term) {
      super(type, false);
      this.terms =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> new SerializedString((String) term.getValue(constant)))
              .toArray(SerializableString[]::new);
    }

    @Override
    public void serialize(Enum<?> constant, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(terms[constant.ordinal()]);
    }
  }
}

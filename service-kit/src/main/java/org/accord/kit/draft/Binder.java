package org.accord.kit.draft;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.facts.PlainText;
import org.accord.kit.refusal.Faults;
import org.jspecify.annotations.Nullable;

/// Turns JSON into drafts, and names every fault at once: unknown properties with what is near,
/// values of a wrong type or form, then broken constraints.
@ApplicationScoped
public class Binder {
  private final ObjectMapper mapper;
  private final Validator validator;
  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

  Binder(ObjectMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.validator = validator;
  }

  /// The draft that the JSON states; null when it is no object at all. A faulty component is null
  /// in it.
  public <D extends Draft> @Nullable D bind(JsonNode json, Class<D> type, Faults faults) {
    Object bound = value(json, mapper.constructType(type), "", faults);
    if (bound == null) return null;
    D draft = type.cast(bound);
    for (ConstraintViolation<D> violation : validator.validate(draft)) {
      String pointer = pointer(violation.getPropertyPath());
      if (!faults.touches(pointer)) faults.field(pointer, code(violation), violation.getMessage());
    }
    return draft;
  }

  /// Names what a merge patch takes away although no record has it. All else that is wrong with a
  /// patch is wrong with what it leads to.
  public void checkRemovals(MergePatch patch, Class<? extends Draft> type, Faults faults) {
    checkRemovals(patch.changes(), type, "", faults);
  }

  private void checkRemovals(ObjectNode changes, Class<?> type, String pointer, Faults faults) {
    ObjectNode removals = mapper.createObjectNode();
    changes
        .properties()
        .forEach(change -> {
          if (change.getValue().isNull()) removals.set(change.getKey(), change.getValue());
        });
    unknown(removals, shape(type), pointer, faults);
    for (RecordComponent component : shape(type).components()) {
      Class<?> nested = component.getType();
      if (changes.get(component.getName()) instanceof ObjectNode inner
          && nested.isRecord()
          && shape(nested).open())
        checkRemovals(inner, nested, pointer + "/" + component.getName(), faults);
    }
  }

  /// What of the record's representation a caller could send back: its JSON, reduced to the draft's
  /// properties.
  public ObjectNode reduce(JsonNode view, Class<? extends Draft> type) {
    return (ObjectNode) reduce(view, mapper.constructType(type));
  }

  private JsonNode reduce(JsonNode view, JavaType type) {
    if (type.isCollectionLikeType() && view.isArray()) {
      var items = mapper.createArrayNode();
      view.forEach(item -> items.add(reduce(item, type.getContentType())));
      return items;
    }
    if (!type.isRecordType() || !view.isObject() || !shape(type.getRawClass()).open()) return view;
    ObjectNode reduced = mapper.createObjectNode();
    for (RecordComponent component : shape(type.getRawClass()).components()) {
      JsonNode value = view.get(component.getName());
      if (value != null && !value.isNull())
        reduced.set(
            component.getName(), reduce(value, mapper.constructType(component.getGenericType())));
    }
    return reduced;
  }

  private @Nullable Object value(JsonNode json, JavaType type, String pointer, Faults faults) {
    if (json.isNull()) return null;
    if (type.isRecordType() && shape(type.getRawClass()).open())
      return record(json, type.getRawClass(), pointer, faults);
    if (type.isCollectionLikeType()) return list(json, type.getContentType(), pointer, faults);
    if (!fits(json, type)) {
      faults.field(pointer, "wrong-type", "Expected " + expected(type) + ", found " + kind(json));
      return null;
    }
    try {
      if (json.isTextual()) PlainText.require(json.textValue());
      return mapper.treeToValue(json, type);
    } catch (FactFormatException e) {
      faults.field(pointer, e.code(), e.getMessage());
      return null;
    } catch (JsonMappingException e) {
      if (root(e) instanceof FactFormatException wrong)
        faults.field(pointer, wrong.code(), String.valueOf(wrong.getMessage()));
      else faults.field(pointer, "wrong-type", "Expected " + expected(type));
      return null;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      faults.field(pointer, "wrong-type", "Expected " + expected(type));
      return null;
    }
  }

  private @Nullable Object record(JsonNode json, Class<?> type, String pointer, Faults faults) {
    if (!json.isObject()) {
      faults.field(pointer, "wrong-type", "Expected an object, found " + kind(json));
      return null;
    }
    Shape shape = shape(type);
    unknown(json, shape, pointer, faults);
    List<@Nullable Object> values = new ArrayList<>();
    int before = faults.list().size();
    for (RecordComponent component : shape.components()) {
      JsonNode value = json.get(component.getName());
      JavaType componentType = mapper.constructType(component.getGenericType());
      Object bound =
          value == null
              ? null
              : value(value, componentType, pointer + "/" + component.getName(), faults);
      values.add(bound == null && componentType.isCollectionLikeType() ? List.of() : bound);
    }
    try {
      return shape.constructor().newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (!(cause instanceof FactFormatException wrong)) {
        if (faults.list().size() > before) return null;
        throw new IllegalStateException("Cannot bind " + type.getSimpleName(), cause);
      }
      String property = wrong.property().isEmpty() ? "" : "/" + wrong.property();
      faults.field(pointer + property, wrong.code(), wrong.getMessage());
      return null;
    }
  }

  private static void unknown(JsonNode json, Shape shape, String pointer, Faults faults) {
    List<String> names = Arrays.stream(shape.components()).map(RecordComponent::getName).toList();
    json.fieldNames()
        .forEachRemaining(name -> {
          if (!names.contains(name))
            faults.field(
                pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                "unknown-property",
                "There is no property " + name + "." + Nearest.hint(name, names));
        });
  }

  private @Nullable Object list(JsonNode json, JavaType item, String pointer, Faults faults) {
    if (!json.isArray()) {
      faults.field(pointer, "wrong-type", "Expected an array, found " + kind(json));
      return null;
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      Object bound = value(json.get(i), item, pointer + "/" + i, faults);
      if (bound != null && json.get(i).isTextual() && items.contains(bound))
        faults.field(
            pointer + "/" + i, "duplicate", json.get(i).textValue() + " stands there already");
      else if (bound != null) items.add(bound);
      else if (json.get(i).isNull())
        faults.field(pointer + "/" + i, "required", "An item of a list cannot be null");
    }
    return List.copyOf(items);
  }

  private Shape shape(Class<?> type) {
    return shapes.computeIfAbsent(type, Shape::of);
  }

  private static boolean fits(JsonNode json, JavaType type) {
    Class<?> raw = type.getRawClass();
    if (Number.class.isAssignableFrom(raw)) return json.isNumber();
    if (raw == Boolean.class) return json.isBoolean();
    return json.isTextual();
  }

  private static String expected(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (raw == Integer.class || raw == Long.class) return "a whole number";
    if (Number.class.isAssignableFrom(raw)) return "a number";
    if (raw == Boolean.class) return "true or false";
    return "text";
  }

  private static String kind(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> "text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case BINARY, MISSING, POJO -> "nothing";
    };
  }

  private static Throwable root(Throwable e) {
    Throwable at = e;
    while (!(at instanceof FactFormatException) && at.getCause() != null) at = at.getCause();
    return at;
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) pointer.append('/').append(node.getIndex());
      if (node.getName() != null && !node.getName().startsWith("<"))
        pointer.append('/').append(node.getName());
    }
    return pointer.toString();
  }

  private static String code(ConstraintViolation<?> violation) {
    var annotation = violation.getConstraintDescriptor().getAnnotation();
    return switch (annotation) {
      case NotNull _, NotEmpty _ -> "required";
      case jakarta.validation.constraints.NotBlank _ -> "required";
      case Size size -> tooShort(violation.getInvalidValue(), size) ? "out-of-range" : "too-long";
      case jakarta.validation.constraints.Min _, jakarta.validation.constraints.Max _ ->
          "out-of-range";
      default -> "invalid-format";
    };
  }

  private static boolean tooShort(@Nullable Object value, Size size) {
    return value instanceof Collection<?> items && items.size() < size.min();
  }

  private record Shape(RecordComponent[] components, Constructor<?> constructor, boolean open) {
    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        boolean text =
            Arrays.stream(type.getDeclaredMethods())
                .anyMatch(
                    m -> m.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonValue.class));
        return new Shape(components, constructor, !text);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

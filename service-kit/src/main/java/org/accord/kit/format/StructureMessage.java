package org.accord.kit.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The structure of dataflows as a message of SDMX-JSON 2.0.0: their data structures, concepts and
/// codelists.
public final class StructureMessage {
  public static final String MEDIA_TYPE = "application/vnd.sdmx.structure+json";
  public static final String CONTENT_TYPE = MEDIA_TYPE + ";version=2.0.0";

  private final List<Dataflow<?>> dataflows;

  private StructureMessage(List<Dataflow<?>> dataflows) {
    this.dataflows = dataflows;
  }

  public static ObjectNode of(Dataflow<?>... dataflows) {
    return new StructureMessage(List.of(dataflows)).message();
  }

  private ObjectNode message() {
    ObjectNode message = object();
    message
        .putObject("meta")
        .put("id", UUID.randomUUID().toString())
        .put("prepared", Instant.now().toString())
        .put("test", false)
        .set("sender", object().put("id", Dataflow.AGENCY));
    message.withObject("/meta").putArray("contentLanguages").add("en");
    ObjectNode data = message.putObject("data");
    ArrayNode flows = data.putArray("dataflows");
    ArrayNode structures = data.putArray("dataStructures");
    for (Dataflow<?> dataflow : dataflows) {
      flow(dataflow, flows);
      structure(dataflow, structures);
    }
    concepts(data.putArray("conceptSchemes"));
    codelists(data.putArray("codelists"));
    return message;
  }

  private static void flow(Dataflow<?> dataflow, ArrayNode flows) {
    maintained(flows, dataflow.id(), dataflow.name())
        .put("structure", Urns.structure(dataflow.id()));
  }

  private static void structure(Dataflow<?> dataflow, ArrayNode structures) {
    ObjectNode parts =
        maintained(structures, dataflow.id(), dataflow.name()).putObject("dataStructureComponents");
    ObjectNode dimensions = parts.putObject("dimensionList").put("id", "DimensionDescriptor");
    ArrayNode list = dimensions.putArray("dimensions");
    int position = 0;
    for (Component<?> dimension : dataflow.dimensions()) {
      ObjectNode component = component(dimension).put("position", position++);
      if (dimension.isTime()) dimensions.set("timeDimension", component);
      else list.add(component);
    }
    parts
        .putObject("measureList")
        .put("id", "MeasureDescriptor")
        .putArray("measures")
        .add(component(dataflow.measure()).put("usage", "optional"));
    ArrayNode attributes =
        parts.putObject("attributeList").put("id", "AttributeDescriptor").putArray("attributes");
    for (Component<?> attribute : dataflow.attributes()) {
      ObjectNode component = component(attribute).put("usage", "optional");
      component.putObject("attributeRelationship").putObject("observation");
      attributes.add(component);
    }
  }

  private static ObjectNode component(Component<?> component) {
    ObjectNode node =
        object().put("id", component.id()).put("conceptIdentity", Urns.concept(component.id()));
    ObjectNode representation = node.putObject("localRepresentation");
    component
        .codelist()
        .ifPresentOrElse(
            codelist -> representation.put("enumeration", Urns.codelist(codelist.id())),
            () -> representation.putObject("format").put("dataType", component.type()));
    return node;
  }

  /// A concept that several dataflows use is described once.
  private void concepts(ArrayNode schemes) {
    Map<String, String> known = new LinkedHashMap<>();
    for (Component<?> component : components()) known.putIfAbsent(component.id(), component.name());
    String names = dataflows.stream().map(Dataflow::name).collect(Collectors.joining(", "));
    ArrayNode concepts =
        maintained(schemes, Urns.CONCEPTS, "Concepts of " + names).putArray("concepts");
    known.forEach((id, name) -> concepts.addObject().put("id", id).put("name", name));
  }

  private List<Component<?>> components() {
    List<Component<?>> all = new ArrayList<>();
    dataflows.forEach(dataflow -> all.addAll(dataflow.components()));
    return all;
  }

  private void codelists(ArrayNode codelists) {
    Map<String, Codelist> known = new TreeMap<>();
    for (Component<?> component : components())
      component.codelist().ifPresent(codelist -> known.put(codelist.id(), codelist));
    known
        .values()
        .forEach(codelist -> {
          ArrayNode codes = maintained(codelists, codelist.id(), codelist.name()).putArray("codes");
          codelist
              .codes()
              .forEach((code, name) -> codes.addObject().put("id", code).put("name", name));
        });
  }

  private static ObjectNode maintained(ArrayNode list, String id, String name) {
    return list.addObject()
        .put("id", id)
        .put("agencyID", Dataflow.AGENCY)
        .put("version", Dataflow.VERSION)
        .put("isExternalReference", false)
        .put("name", name);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}

package org.accord.kit.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The structure of a dataflow as a message of SDMX-JSON 2.0.0: its data structure, concepts and
/// codelists.
public final class StructureMessage {
  public static final String MEDIA_TYPE = "application/vnd.sdmx.structure+json";
  public static final String CONTENT_TYPE = MEDIA_TYPE + ";version=2.0.0";

  private final Dataflow<?> dataflow;

  private StructureMessage(Dataflow<?> dataflow) {
    this.dataflow = dataflow;
  }

  public static ObjectNode of(Dataflow<?> dataflow) {
    return new StructureMessage(dataflow).message();
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
    flow(data.putArray("dataflows"));
    structure(data.putArray("dataStructures"));
    concepts(data.putArray("conceptSchemes"));
    codelists(data.putArray("codelists"));
    return message;
  }

  private void flow(ArrayNode flows) {
    maintained(flows, dataflow.id(), dataflow.name())
        .put("structure", Urns.structure(dataflow.id()));
  }

  private void structure(ArrayNode structures) {
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

  private void concepts(ArrayNode schemes) {
    ArrayNode concepts =
        maintained(schemes, Urns.CONCEPTS, "Concepts of " + dataflow.name()).putArray("concepts");
    for (Component<?> component : dataflow.components())
      concepts.addObject().put("id", component.id()).put("name", component.name());
  }

  private void codelists(ArrayNode codelists) {
    Map<String, Codelist> known = new TreeMap<>();
    for (Component<?> component : dataflow.components())
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

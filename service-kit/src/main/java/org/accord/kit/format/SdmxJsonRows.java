package org.accord.kit.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A data message in SDMX-JSON 2.0.0, as a flat list of observations. Their keys are the places of
/// their dimensions' values, which are listed after them, as they are known by then only.
public final class SdmxJsonRows implements RowWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private final Dataflow<?> dataflow;
  private final JsonGenerator json;
  private final List<DimensionValues> dimensions = new ArrayList<>();
  private final StringBuilder key = new StringBuilder();

  public SdmxJsonRows(OutputStream out, Dataflow<?> dataflow) throws IOException {
    this.dataflow = dataflow;
    this.json = JSON.createGenerator(out);
    for (Component<?> dimension : dataflow.dimensions())
      dimensions.add(DimensionValues.of(dimension));
    json.writeStartObject();
    meta();
    json.writeObjectFieldStart("data");
    json.writeArrayFieldStart("dataSets");
    json.writeStartObject();
    json.writeNumberField("structure", 0);
    json.writeStringField("action", "Information");
    json.writeObjectFieldStart("observations");
  }

  @Override
  public void write(String[] cells) throws IOException {
    key.setLength(0);
    for (int i = 0; i < dimensions.size(); i++)
      key.append(i == 0 ? "" : ":").append(dimensions.get(i).place(cells[i]));
    json.writeArrayFieldStart(key.toString());
    int at = dimensions.size();
    value(dataflow.measure(), cells[at++]);
    for (Component<?> attribute : dataflow.attributes()) value(attribute, cells[at++]);
    json.writeEndArray();
  }

  /// A coded value by its place in its list, any other as it is.
  private void value(Component<?> component, String cell) throws IOException {
    if (cell.isEmpty()) json.writeNull();
    else if (component.codelist().isPresent())
      json.writeNumber(component.codelist().orElseThrow().order().indexOf(cell));
    else if (component.isNumber()) json.writeNumber(new BigDecimal(cell));
    else json.writeString(cell);
  }

  @Override
  public void close() throws IOException {
    try {
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
      structure();
      json.close();
    } finally {
      for (DimensionValues values : dimensions) values.close();
    }
  }

  private void meta() throws IOException {
    json.writeObjectFieldStart("meta");
    json.writeStringField("id", UUID.randomUUID().toString());
    json.writeStringField("prepared", Instant.now().toString());
    json.writeBooleanField("test", false);
    json.writeArrayFieldStart("contentLanguages");
    json.writeString("en");
    json.writeEndArray();
    json.writeObjectFieldStart("sender");
    json.writeStringField("id", Dataflow.AGENCY);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void structure() throws IOException {
    json.writeArrayFieldStart("structures");
    json.writeStartObject();
    json.writeArrayFieldStart("links");
    json.writeStartObject();
    json.writeStringField("rel", "dataflow");
    json.writeStringField("urn", Urns.dataflow(dataflow.id()));
    json.writeEndObject();
    json.writeEndArray();
    observation("dimensions");
    for (int i = 0; i < dimensions.size(); i++) {
      begin(dataflow.dimensions().get(i));
      json.writeNumberField("keyPosition", i);
      dimensions.get(i).writeTo(json);
      json.writeEndObject();
    }
    end();
    observation("measures");
    begin(dataflow.measure());
    format(dataflow.measure());
    json.writeEndObject();
    end();
    observation("attributes");
    for (Component<?> attribute : dataflow.attributes()) attribute(attribute);
    end();
    json.writeArrayFieldStart("dataSets");
    json.writeNumber(0);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void attribute(Component<?> attribute) throws IOException {
    begin(attribute);
    json.writeObjectFieldStart("relationship");
    json.writeObjectFieldStart("observation");
    json.writeEndObject();
    json.writeEndObject();
    if (attribute.codelist().isPresent()) {
      json.writeArrayFieldStart("values");
      for (String code : attribute.codelist().orElseThrow().order())
        DimensionValues.code(json, attribute.codelist().orElseThrow(), code);
      json.writeEndArray();
    } else format(attribute);
    json.writeEndObject();
  }

  private void format(Component<?> component) throws IOException {
    json.writeObjectFieldStart("format");
    json.writeStringField("dataType", component.type());
    json.writeEndObject();
  }

  private void observation(String what) throws IOException {
    json.writeObjectFieldStart(what);
    json.writeArrayFieldStart("observation");
  }

  private void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
  }

  private void begin(Component<?> component) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", component.id());
    json.writeStringField("name", component.name());
  }
}

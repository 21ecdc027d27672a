package org.accord.kit.format;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// A form in which a list is answered: a page as JSON, or all rows in one of the others.
public enum Format {
  JSON("json", MediaType.APPLICATION_JSON, "", "json"),
  CSV("csv", Format.TEXT_CSV, ";charset=utf-8;header=present", "csv"),
  XLSX("xlsx", Format.OPEN_XML, "", "xlsx"),
  SDMX_CSV("sdmx-csv", Format.SDMX_DATA_CSV, ";charset=utf-8;version=2.0.0", "csv"),
  SDMX_JSON("sdmx-json", Format.SDMX_DATA_JSON, ";version=2.0.0", "json");

  public static final String TEXT_CSV = "text/csv";
  public static final String OPEN_XML =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String SDMX_DATA_CSV = "application/vnd.sdmx.data+csv";
  public static final String SDMX_DATA_JSON = "application/vnd.sdmx.data+json";

  private static final String VERSION = "version";

  private final String term;
  private final MediaType type;
  private final String parameters;
  private final String extension;

  Format(String term, String type, String parameters, String extension) {
    this.term = term;
    this.type = MediaType.valueOf(type);
    this.parameters = parameters;
    this.extension = extension;
  }

  /// As the parameter `format` names it.
  @JsonValue
  public String term() {
    return term;
  }

  /// The one that the parameter names.
  public static Format of(String term) {
    return wanted(term, List.of(), List.of(values()));
  }

  /// Without parameters, as `Accept` names it.
  public String mediaType() {
    return type.toString();
  }

  /// The `Content-Type` of answers.
  public String contentType() {
    return type + parameters;
  }

  /// The name of a file of it.
  public String fileName(String name) {
    return name.replace('/', '-') + "." + extension;
  }

  /// The one that a caller asks for, by the parameter `format` or else by `Accept`.
  ///
  /// @param accepted the media types of `Accept`, the best one first
  public static Format wanted(
      @Nullable String term, List<MediaType> accepted, Collection<Format> offered) {
    if (term != null)
      return offered.stream()
          .filter(format -> format.term.equals(term))
          .findFirst()
          .orElseThrow(() -> notOffered(term, offered));
    for (MediaType type : accepted)
      for (Format format : offered) if (format.satisfies(type)) return format;
    throw notOffered(accepted.toString(), offered);
  }

  private boolean satisfies(MediaType accepted) {
    String version = accepted.getParameters().get(VERSION);
    return accepted.isCompatible(type)
        && (version == null || parameters.contains(VERSION + "=" + version));
  }

  /// The refusal of a format that is not one of these.
  public static Refusal notOffered(String term, Collection<Format> offered) {
    return new Refusal.Rejected(
        "not-acceptable",
        "format is one of "
            + offered.stream().map(Format::term).collect(Collectors.joining(", "))
            + ", not "
            + term);
  }
}

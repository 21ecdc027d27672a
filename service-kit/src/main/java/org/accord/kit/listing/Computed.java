package org.accord.kit.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.accord.kit.format.CsvRows;
import org.accord.kit.format.Dataflow;
import org.accord.kit.format.Format;
import org.accord.kit.format.RowWriter;
import org.accord.kit.format.SdmxCsvRows;
import org.accord.kit.format.SdmxJsonRows;
import org.accord.kit.format.XlsxRows;
import org.accord.kit.importing.Column;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.request.Caller;
import org.accord.kit.revision.Snapshots;
import org.accord.problem.Fault;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Answers what is computed from records, and so is no list of them: as JSON in pages, or whole as
/// a table. The pages of one answer are all of one instant, whatever is written meanwhile.
@ApplicationScoped
public class Computed {
  public static final int MOST = 500;
  private static final String VARY = "Accept, Accept-Language, Authorization";

  private final Snapshots snapshots;
  private final Caller caller;
  private final ObjectMapper mapper;
  private final String secret;

  Computed(
      Snapshots snapshots,
      Caller caller,
      ObjectMapper mapper,
      @ConfigProperty(name = "accord.cursor.secret") String secret) {
    this.snapshots = snapshots;
    this.caller = caller;
    this.mapper = mapper;
    this.secret = secret;
  }

  /// An answer that has items.
  ///
  /// @param <I> an item
  /// @param <A> the answer itself
  public interface Answer<I, A> {
    List<I> items();

    /// The same with some of its items.
    ///
    /// @param next where to go on; null after the last ones
    A page(List<I> some, @Nullable String next);
  }

  /// The answer as of an instant, or at present for null.
  @FunctionalInterface
  public interface Computation<A> {
    A at(@Nullable Instant asOf);
  }

  /// How answers of one kind are written.
  ///
  /// @param name of the resource, and of files
  /// @param columns of the items as a table
  /// @param statistics as SDMX sees the answer, if it is one of statistics
  /// @param narrowing the parameters by which fewer rows are read for the answer
  public record Form<A>(
      String name,
      List<Column> columns,
      Optional<Statistics<A, ?>> statistics,
      List<String> narrowing) {
    public Form(String name, List<Column> columns) {
      this(name, columns, Optional.empty(), List.of());
    }

    public Form<A> andStatistics(Statistics<A, ?> seen) {
      return new Form<>(name, columns, Optional.of(seen), narrowing);
    }

    public Form<A> narrowedBy(String... parameters) {
      return new Form<>(name, columns, statistics, List.of(parameters));
    }

    private List<Format> formats() {
      return statistics.isPresent()
          ? List.of(Format.values())
          : List.of(Format.JSON, Format.CSV, Format.XLSX);
    }
  }

  /// @param rows of an answer
  public record Statistics<A, V>(Dataflow<V> dataflow, Function<A, List<V>> rows) {
    void write(A answer, RowWriter writer) throws java.io.IOException {
      for (V row : rows.apply(answer)) writer.write(dataflow.row(row));
    }
  }

  /// What is wanted of an answer, checked.
  ///
  /// @param asOf at present when null
  public record Wanted(ComputedQuery query, int limit, @Nullable Instant asOf) {}

  public <I, A extends Answer<I, A>> Response answer(
      Form<A> form, Wanted wanted, Computation<A> computation) {
    ComputedQuery query = wanted.query();
    Format format =
        Format.wanted(query.format(), query.headers().getAcceptableMediaTypes(), form.formats());
    Response.ResponseBuilder answer =
        format == Format.JSON
            ? page(form, wanted, computation)
            : Response.ok(
                    table(computed(form, wanted, computation, wanted.asOf()), form, format),
                    format.contentType())
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + format.fileName(form.name()) + "\"");
    return answer
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, VARY)
        .build();
  }

  /// The first page is of the present, unless there are more: then all are of its instant.
  private <I, A extends Answer<I, A>> Response.ResponseBuilder page(
      Form<A> form, Wanted wanted, Computation<A> computation) {
    Map<String, List<String>> question = wanted.query().question();
    Cursor cursor = cursor(form.name(), wanted.query().cursor(), question);
    Instant at = cursor == null ? wanted.asOf() : instant(cursor);
    A whole = computed(form, wanted, computation, at);
    if (at == null && whole.items().size() > wanted.limit()) {
      at = snapshots.now();
      whole = computed(form, wanted, computation, at);
    }
    int all = whole.items().size();
    int from = cursor == null ? 0 : Math.min(all, Integer.parseInt(cursor.keys().getFirst()));
    int to = Math.min(all, from + wanted.limit());
    String next =
        to == all
            ? null
            : new Cursor(form.name(), question, String.valueOf(at), List.of("" + to), "")
                .sealed(secret);
    Response.ResponseBuilder answer =
        Response.ok(whole.page(whole.items().subList(from, to), next));
    answer.type(MediaType.APPLICATION_JSON_TYPE);
    if (next != null)
      answer.header(HttpHeaders.LINK, "<" + caller.addressWith("cursor", next) + ">; rel=\"next\"");
    return answer;
  }

  /// The answer, or that it would cost too much, and what costs less.
  private static <A> A computed(
      Form<A> form, Wanted wanted, Computation<A> computation, @Nullable Instant at) {
    try {
      return computation.at(at);
    } catch (Refusal.TooCostly e) {
      Map<String, List<String>> question = wanted.query().question();
      List<String> narrowing =
          form.narrowing().stream().filter(name -> !question.containsKey(name)).toList();
      List<String> ways = new ArrayList<>();
      if (!narrowing.isEmpty()) ways.add("narrow it by " + String.join(" or ", narrowing));
      if (wanted.asOf() != null) ways.add("leave out asOf, as sums are kept of the present only");
      else if (at != null)
        ways.add(
            "ask for the whole, as a file or with limit="
                + MOST
                + ": pages are all of one instant,"
                + " and sums are kept of the present only");
      Map<String, Object> members = new HashMap<>(e.members());
      members.put("narrowBy", narrowing);
      throw new Refusal.TooCostly(
          e.code(),
          ways.isEmpty() ? e.detail() : e.detail() + ". Instead, " + String.join("; or ", ways),
          members);
    }
  }

  private @Nullable Cursor cursor(
      String name, @Nullable String text, Map<String, List<String>> question) {
    if (text == null) return null;
    try {
      Cursor cursor = Cursor.open(text, secret);
      if (cursor.path().equals(name) && cursor.parameters().equals(question)) return cursor;
      throw new Refusal.Rejected("invalid-cursor", "The cursor belongs to another query");
    } catch (Refusal.Rejected e) {
      throw new Refusal.Rejected(
          e.code(), e.detail(), List.of(Fault.parameter("cursor", e.code(), e.detail())));
    }
  }

  private static Instant instant(Cursor cursor) {
    return Instant.parse(String.valueOf(cursor.asOf()));
  }

  private <I, A extends Answer<I, A>> StreamingOutput table(A answer, Form<A> form, Format format) {
    return out -> {
      try (RowWriter writer =
          switch (format) {
            case CSV -> new CsvRows(out, form.columns().stream().map(Column::name).toList());
            case XLSX -> new XlsxRows(out, form.name(), form.columns());
            case SDMX_CSV -> new SdmxCsvRows(out, form.statistics().orElseThrow().dataflow());
            case SDMX_JSON -> new SdmxJsonRows(out, form.statistics().orElseThrow().dataflow());
            case JSON -> throw new IllegalStateException("JSON comes in pages");
          }) {
        if (format == Format.SDMX_CSV || format == Format.SDMX_JSON)
          form.statistics().orElseThrow().write(answer, writer);
        else
          for (I item : answer.items()) {
            JsonNode view = mapper.valueToTree(item);
            writer.write(
                form.columns().stream().map(column -> column.cell(view)).toArray(String[]::new));
          }
      }
    };
  }
}

package org.accord.kit.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.revision.Snapshot;

@ApplicationScoped
public class SourceListing extends Listing<SourceView> {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("id", "/key").mandatory(),
          Column.text("title", "/title").mandatory(),
          Column.text("author", "/author"),
          Column.text("publisher", "/publisher"),
          Column.number("year", "/year"),
          Column.text("isbn", "/isbn"),
          Column.text("url", "/url"),
          Column.text("note", "/note"));

  @Override
  public String path() {
    return "sources";
  }

  @Override
  public String type() {
    return "source";
  }

  @Override
  public String table() {
    return "source";
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.`key`, a.version, a.title, a.author, a.publisher, a.year, a.isbn, a.url, a.note";
  }

  @Override
  public SourceView row(Row row) {
    return SourceView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return List.of(Filter.text("a.`key`", "a.title", "a.author", "a.publisher"));
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(Order.Key.of("title", "a.title"), Order.Key.of("key", "a.`key`"));
  }

  @Override
  public List<Column> csv() {
    return COLUMNS;
  }
}

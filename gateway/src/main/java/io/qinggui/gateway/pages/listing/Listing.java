package io.qinggui.gateway.pages.listing;

import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Download;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Table;
import io.qinggui.gateway.pages.Table.Cell;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.print.FileTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A list of the interface, and how a page shows it.
 *
 * @param name of its files
 * @param title key of what it is called
 * @param path beneath {@code /api/v1}
 * @param thing what its items are, for codes that mean something else elsewhere; may be empty
 * @param fixed parameters that it always has
 * @param filters parameters by which visitors narrow it
 * @param columns fields of its items, with dots between the steps to what is inside
 * @param row page of an item, with its fields in braces; empty when it has none
 */
public record Listing(
    String name,
    String title,
    String path,
    String thing,
    Map<String, String> fixed,
    List<Filter> filters,
    List<String> columns,
    String row) {

  private static final String ROWS = "20";
  private static final String CURSOR = "cursor";
  private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

  /** Copies what it consists of. */
  public Listing {
    fixed = Map.copyOf(fixed);
    filters = List.copyOf(filters);
    columns = List.copyOf(columns);
  }

  /** A list without filters and columns so far. */
  public static Listing of(String name, String title, String path) {
    return new Listing(name, title, path, "", Map.of(), List.of(), List.of(), "");
  }

  /** The same, narrowed by these. */
  public Listing by(Filter... some) {
    return new Listing(name, title, path, thing, fixed, List.of(some), columns, row);
  }

  /** The same with these columns. */
  public Listing showing(String... some) {
    return new Listing(name, title, path, thing, fixed, filters, List.of(some), row);
  }

  /** The same with a page for each item. */
  public Listing opening(String page) {
    return new Listing(name, title, path, thing, fixed, filters, columns, page);
  }

  /** The same of things that codes call so. */
  public Listing of(String kind) {
    return new Listing(name, title, path, kind, fixed, filters, columns, row);
  }

  /** The same of those items that have these values. */
  public Listing with(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(fixed);
    all.putAll(others);
    List<Filter> left = filters.stream().filter(it -> !all.containsKey(it.name())).toList();
    return new Listing(name, title, path, thing, all, left, columns, row);
  }

  /**
   * The page of it, or the file with {@code file=xlsx} in the address.
   *
   * @param offers what may be filed beside it
   */
  public Reply reply(Visit visit, List<Offer> offers, String... variables) {
    return reply(visit, offers, Listing::plain, variables);
  }

  /** Makes a cell of a column. */
  public interface Cells {

    /** Of an item of the list. */
    Cell of(Values values, String column, JsonNode item);
  }

  private static Cell plain(Values values, String column, JsonNode item) {
    return values.cell(last(column), at(item, column));
  }

  /**
   * The same with columns of the page's own.
   *
   * @param own for the columns that the interface has no field for
   */
  public Reply reply(Visit visit, List<Offer> offers, Cells own, String... variables) {
    Optional<Map<String, String>> query = query(visit);
    if (query.isPresent() && "xlsx".equals(visit.parameter("file"))) {
      byte[] content = visit.file(path, query.get(), FileTypes.XLSX, variables).content();
      return new Download(name + ".xlsx", FileTypes.XLSX, content);
    }
    Map<String, Object> values = new HashMap<>();
    values.put("listing", this);
    values.put("offers", offers);
    query.ifPresent(it -> values.put("table", table(visit, it, own, variables)));
    return new Page("listing/list", visit.texts().text(title), values);
  }

  /** What is asked; empty while something is missing without which there is no list. */
  private Optional<Map<String, String>> query(Visit visit) {
    Map<String, String> query = new LinkedHashMap<>(fixed);
    for (Filter filter : filters) {
      String value = visit.parameter(filter.name());
      if (value.isEmpty() && filter.required()) {
        return Optional.empty();
      }
      query.put(filter.name(), value);
    }
    return Optional.of(query);
  }

  private Table table(Visit visit, Map<String, String> query, Cells own, String... variables) {
    Map<String, String> page = new LinkedHashMap<>(query);
    page.put("limit", ROWS);
    page.put(CURSOR, visit.parameter(CURSOR));
    JsonNode answer = visit.read(path, page, variables);
    return table(Values.naming(visit, thing, answer), answer, own);
  }

  /** Its items as rows. */
  public Table table(Values values, JsonNode page) {
    return table(values, page, Listing::plain);
  }

  private Table table(Values values, JsonNode page, Cells own) {
    return new Table(
        columns.stream().map(it -> values.label(it)).toList(),
        page.path("items").valueStream().map(it -> row(values, it, own)).toList(),
        page.path("next").asString(""));
  }

  private List<Cell> row(Values values, JsonNode item, Cells own) {
    List<Cell> cells = new ArrayList<>();
    for (String column : columns) {
      JsonNode value = at(item, column);
      cells.add(
          value.isMissingNode() ? own.of(values, column, item) : values.cell(last(column), value));
    }
    if (!row.isEmpty()) {
      cells.set(0, Cell.link(cells.getFirst().text(), link(values.links(), item)));
    }
    return cells;
  }

  private String link(Links links, JsonNode item) {
    List<String> fields = new ArrayList<>();
    Matcher names = FIELD.matcher(row);
    while (names.find()) {
      fields.add(item.path(names.group(1)).asString(""));
    }
    return links.to(row, fields.toArray(String[]::new));
  }

  private static String last(String column) {
    return column.substring(column.lastIndexOf('.') + 1);
  }

  private static JsonNode at(JsonNode item, String column) {
    JsonNode value = item;
    for (String step : column.split("\\.", -1)) {
      value = value.path(step);
    }
    return value;
  }
}

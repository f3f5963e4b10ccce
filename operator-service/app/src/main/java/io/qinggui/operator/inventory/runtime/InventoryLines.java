package io.qinggui.operator.inventory.runtime;

import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of an inventory, one after the other; blank ones are passed over. */
final class InventoryLines implements Closeable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BufferedReader reader;
  private final LineFormat format;
  private final JsonMapper mapper;
  private @Nullable List<String> columns;
  private int number;

  private InventoryLines(BufferedReader reader, LineFormat format, JsonMapper mapper) {
    this.reader = reader;
    this.format = format;
    this.mapper = mapper;
  }

  /**
   * A line.
   *
   * @param number from 1, blank ones counted
   * @param lease what it says, when it can be read
   * @param code why it cannot be read
   */
  record Line(int number, @Nullable ObjectNode lease, @Nullable String code) {}

  static InventoryLines of(Path file, LineFormat format, JsonMapper mapper) throws IOException {
    return new InventoryLines(
        Files.newBufferedReader(file, StandardCharsets.UTF_8), format, mapper);
  }

  /**
   * How many there are.
   *
   * @throws ProblemException 400 when it is no text in UTF-8, or has no line; 413 when there are
   *     more; 422 when the line of field names cannot be used
   */
  static int count(Path file, LineFormat format, JsonMapper mapper, int atMost) throws IOException {
    int count = 0;
    try (InventoryLines lines = of(file, format, mapper)) {
      try {
        for (Optional<String> text = lines.text(); text.isPresent(); text = lines.text()) {
          if (++count > atMost) {
            throw new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE, "too-many-lines", Map.of("limit", atMost), List.of());
          }
        }
      } catch (CharacterCodingException e) {
        throw new ProblemException(
            HttpStatus.BAD_REQUEST, "not-utf8", Map.of("line", lines.number + 1), List.of());
      }
    }
    if (count == 0) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "body-required", Map.of(), List.of());
    }
    return count;
  }

  /** The next one; empty at the end. */
  Optional<Line> next() throws IOException {
    return text().map(this::read);
  }

  private Optional<String> text() throws IOException {
    if (format == LineFormat.CSV && columns == null) {
      Optional<String> header = nextText();
      if (header.isEmpty()) {
        return header;
      }
      columns = columns(header.get());
    }
    return nextText();
  }

  private Optional<String> nextText() throws IOException {
    String text = reader.readLine();
    while (text != null) {
      number++;
      String line = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      if (!line.isBlank()) {
        return Optional.of(line);
      }
      text = reader.readLine();
    }
    return Optional.empty();
  }

  private Line read(String text) {
    return columns == null ? json(text) : cells(text, columns);
  }

  private Line json(String text) {
    try {
      JsonNode tree = mapper.readTree(text);
      return tree instanceof ObjectNode lease
          ? new Line(number, lease, null)
          : new Line(number, null, "wrong-type");
    } catch (JacksonException e) {
      return new Line(number, null, "malformed-json");
    }
  }

  private Line cells(String text, List<String> names) {
    List<String> cells;
    try {
      cells = cells(text);
    } catch (UncheckedIOException e) {
      return new Line(number, null, "malformed-csv");
    }
    if (cells.size() != names.size()) {
      return new Line(number, null, "wrong-number-of-cells");
    }
    ObjectNode lease = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < cells.size(); i++) {
      put(lease, names.get(i), cells.get(i));
    }
    return new Line(number, lease, null);
  }

  /** An empty cell is a field that is not there; what is no number is refused as text. */
  private static void put(ObjectNode lease, String name, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    if (InventoryFields.isNumber(name) && cell.matches("[0-9]{1,9}")) {
      lease.put(name, Integer.parseInt(cell));
    } else {
      lease.put(name, cell);
    }
  }

  private static List<String> columns(String header) {
    List<String> names;
    try {
      names = cells(header);
    } catch (UncheckedIOException e) {
      throw wrongHeader("malformed-csv", header);
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!InventoryFields.has(name)) {
        throw wrongHeader("unknown-column", name);
      }
      if (!seen.add(name)) {
        throw wrongHeader("duplicate-column", name);
      }
    }
    return names;
  }

  private static ProblemException wrongHeader(String code, String column) {
    return ProblemException.invalid(
        List.of(new FieldProblem("/1", code, Map.of("column", column))));
  }

  /**
   * The cells of one line.
   *
   * @throws UncheckedIOException when it is none
   */
  private static List<String> cells(String text) {
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      return records.isEmpty() ? List.of() : records.getFirst().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

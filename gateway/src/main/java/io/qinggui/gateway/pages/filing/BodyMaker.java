package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.pages.PageTexts;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes JSON of what was typed. What cannot be read, and what has to be there and is not, is told
 * at its field; all else is for the interface to judge.
 */
final class BodyMaker {

  private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();

  private final Entered entered;
  private final PageTexts texts;
  private final Faults.Collected faults = new Faults.Collected();

  BodyMaker(Entered entered, PageTexts texts) {
    this.entered = entered;
    this.texts = texts;
  }

  Faults.Collected faults() {
    return faults;
  }

  ObjectNode object(List<Field> fields) {
    return object("", fields);
  }

  private ObjectNode object(String prefix, List<Field> fields) {
    ObjectNode object = JSON.objectNode();
    for (Field field : fields) {
      value(Entered.join(prefix, field.name()), field)
          .ifPresent(it -> object.set(field.name(), it));
    }
    return object;
  }

  private Optional<JsonNode> value(String path, Field field) {
    if (field.kind() == Kind.ROWS) {
      return rows(path, field);
    }
    if (entered.isBlank(path) && !(field.kind() == Kind.GROUP && field.required())) {
      if (field.required()) {
        faults.add(path, texts.text("filing.error.required"));
      }
      return Optional.empty();
    }
    return switch (field.kind()) {
      case GROUP -> Optional.of(object(path, field.inner()));
      case CHOICES, PROVINCES -> Optional.of(array(entered.all(path)));
      case LINES -> Optional.of(array(lines(path)));
      case DATES -> Optional.of(days(path));
      case DATE -> day(path);
      case MOMENT ->
          found(
              path,
              Readings.moment(entered.one(path)).map(JSON::stringNode),
              "filing.error.moment");
      case NUMBER ->
          found(
              path,
              Readings.number(entered.one(path)).map(JSON::numberNode),
              "filing.error.number");
      case YES_NO -> Optional.of(JSON.booleanNode(entered.one(path).equals("true")));
      case ANY -> Optional.of(any(entered.one(path).strip()));
      case LONG_TEXT -> Optional.of(JSON.stringNode(unix(entered.one(path)).strip()));
      case TEXT, CHOICE, PROVINCE, AUTHORITY ->
          Optional.of(JSON.stringNode(entered.one(path).strip()));
      case ROWS -> throw new IllegalStateException(path);
    };
  }

  private Optional<JsonNode> rows(String path, Field field) {
    int count = entered.rows(path);
    if (count == 0 && !field.required()) {
      return Optional.empty();
    }
    if (count == 0) {
      faults.add(path, texts.text("filing.error.required"));
    }
    ArrayNode rows = JSON.arrayNode();
    for (int i = 0; i < count; i++) {
      rows.add(object(Entered.row(path, i), field.inner()));
    }
    return Optional.of(rows);
  }

  private Optional<JsonNode> day(String path) {
    return found(
        path,
        Readings.day(entered.one(path)).map(it -> JSON.stringNode(it.toString())),
        "filing.error.date");
  }

  private Optional<JsonNode> found(String path, Optional<? extends JsonNode> read, String wrong) {
    if (read.isEmpty()) {
      faults.add(path, texts.text(wrong));
    }
    return read.map(it -> it);
  }

  private List<String> lines(String path) {
    return unix(entered.one(path)).lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  private ArrayNode days(String path) {
    ArrayNode days = JSON.arrayNode();
    int number = 0;
    for (String line : lines(path)) {
      number++;
      var day = Readings.day(line);
      if (day.isEmpty()) {
        faults.add(path, texts.text("filing.error.dates", number));
      } else {
        days.add(day.get().toString());
      }
    }
    return days;
  }

  private static ArrayNode array(List<String> values) {
    ArrayNode array = JSON.arrayNode();
    values.stream().filter(it -> !it.isBlank()).forEach(array::add);
    return array;
  }

  private static JsonNode any(String text) {
    return text.matches("\\d{1,18}")
        ? JSON.numberNode(Long.parseLong(text))
        : JSON.stringNode(text);
  }

  /** Browsers send line ends as two characters (HTML, 4.10.21.8). */
  private static String unix(String text) {
    return text.replace("\r\n", "\n");
  }
}

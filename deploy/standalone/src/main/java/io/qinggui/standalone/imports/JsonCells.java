package io.qinggui.standalone.imports;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How cells become fields, without judging them: what a cell says is what is sent. */
final class JsonCells {

  private static final Pattern SEPARATOR = Pattern.compile("[;；]");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private JsonCells() {}

  static void put(ObjectNode node, String name, Column.Shape shape, String cell) {
    switch (shape) {
      case TEXT -> node.put(name, cell);
      case NUMBER -> putNumber(node, name, cell);
      case FLAG -> putFlag(node, name, cell);
      case LIST -> {
        ArrayNode values = node.putArray(name);
        values(cell).forEach(values::add);
      }
    }
  }

  /** The values of a cell that has several; none in one that has nothing but a separator. */
  static Stream<String> values(String cell) {
    return SEPARATOR.splitAsStream(cell).map(String::strip);
  }

  private static void putNumber(ObjectNode node, String name, String cell) {
    if (NUMBER.matcher(cell).matches()) {
      node.put(name, Integer.parseInt(cell));
    } else {
      node.put(name, cell);
    }
  }

  private static void putFlag(ObjectNode node, String name, String cell) {
    switch (cell) {
      case "true", "TRUE" -> node.put(name, true);
      case "false", "FALSE" -> node.put(name, false);
      default -> node.put(name, cell);
    }
  }
}

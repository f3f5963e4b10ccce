package io.qinggui.standalone.imports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns facts into requests, without judging them: what a cell says is what is sent. */
final class Requests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern SEPARATOR = Pattern.compile("[;；]");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final Set<String> REMOVAL = Set.of("removedOn", "removalCause");
  private static final Set<String> GRANT = Set.of("service", "provinces", "websiteHosting");

  private final Aliases aliases;

  Requests(Aliases aliases) {
    this.aliases = aliases;
  }

  Request of(Fact fact) {
    Line line = fact.first();
    return new Request(path(fact.kind(), line), body(fact).toString());
  }

  /** The removal of a credit record that its own line asks for. */
  Request removal(Line line, String creditRecordId) {
    ObjectNode body = JSON.createObjectNode();
    line.cell("removedOn").ifPresent(date -> body.put("removedOn", date));
    line.cell("removalCause").ifPresent(cause -> body.put("cause", cause));
    return new Request(
        path(line.kind(), line) + "/" + segment(creditRecordId) + "/removal", body.toString());
  }

  private ObjectNode body(Fact fact) {
    ObjectNode body = JSON.createObjectNode();
    for (Column column : fact.kind().columns()) {
      if (inBody(fact.kind(), column)) {
        fact.first().cell(column.name()).ifPresent(cell -> put(body, column, cell));
      }
    }
    if (fact.kind() == FileKind.LICENSES) {
      body.set("grants", grants(fact));
    }
    return body;
  }

  private static boolean inBody(FileKind kind, Column column) {
    return switch (kind) {
      // the operator id of operators.csv is the file's own name for the operator
      case OPERATORS -> !column.name().equals("operatorId");
      case LICENSES -> !GRANT.contains(column.name());
      case CREDIT_RECORDS -> !kind.inPath(column) && !REMOVAL.contains(column.name());
      default -> !kind.inPath(column);
    };
  }

  private ArrayNode grants(Fact fact) {
    ArrayNode grants = JSON.createArrayNode();
    for (Line line : fact.lines()) {
      ObjectNode grant = grants.addObject();
      for (Column column : FileKind.LICENSES.columns()) {
        if (GRANT.contains(column.name())) {
          line.cell(column.name()).ifPresent(cell -> put(grant, column, cell));
        }
      }
    }
    return grants;
  }

  private void put(ObjectNode node, Column column, String cell) {
    switch (column.shape()) {
      case TEXT -> node.put(column.name(), text(column, cell));
      case NUMBER -> putNumber(node, column.name(), cell);
      case FLAG -> putFlag(node, column.name(), cell);
      case LIST -> {
        ArrayNode values = node.putArray(column.name());
        SEPARATOR.splitAsStream(cell).map(String::strip).forEach(values::add);
      }
    }
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

  private String path(FileKind kind, Line line) {
    String path = kind.path();
    for (Column column : kind.columns()) {
      if (kind.inPath(column)) {
        String value = text(column, line.cell(column.name()).orElse(""));
        path = path.replace("{" + column.name() + "}", segment(value));
      }
    }
    return path;
  }

  private String text(Column column, String cell) {
    return column.name().equals("operatorId") ? aliases.resolve(cell) : cell;
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

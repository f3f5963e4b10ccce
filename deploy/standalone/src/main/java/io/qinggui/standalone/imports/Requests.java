package io.qinggui.standalone.imports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns submissions into requests, without judging them: what a cell says is what is sent. */
final class Requests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern SEPARATOR = Pattern.compile("[;；]");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final Set<String> GRANT = Set.of("service", "provinces", "websiteHosting");

  private static final Set<String> OPERATORS = Set.of("operatorId", "otherPartyId");

  private final Aliases aliases;

  Requests(Aliases aliases) {
    this.aliases = aliases;
  }

  Request of(Submission submission) {
    Line line = submission.first();
    return new Request(
        submission.kind().service(), path(submission.kind(), line), body(submission).toString());
  }

  /**
   * A further step with what the first request has created.
   *
   * @param created path of the created resource, below {@code /api/v1}
   */
  Request step(Line line, Step step, String created) {
    ObjectNode body = JSON.createObjectNode();
    for (Step.Field field : step.fields()) {
      line.cell(field.column().name())
          .ifPresent(cell -> put(body, field.name(), field.column().shape(), cell));
    }
    return new Request(line.kind().service(), created + "/" + step.path(), body.toString());
  }

  /** The path of what the first request created, by the id in the answer. */
  String created(Line line, String id) {
    return path(line.kind(), line) + "/" + segment(id);
  }

  private ObjectNode body(Submission submission) {
    ObjectNode body = JSON.createObjectNode();
    for (Column column : submission.kind().body()) {
      if (inBody(submission.kind(), column)) {
        submission.first().cell(column.name()).ifPresent(cell -> put(body, column, cell));
      }
    }
    if (submission.kind() == FileKind.LICENSES) {
      body.set("grants", grants(submission));
    }
    return body;
  }

  private static boolean inBody(FileKind kind, Column column) {
    return switch (kind) {
      // the operator id of operators.csv is the file's own name for the operator
      case OPERATORS -> !column.name().equals("operatorId");
      case LICENSES -> !GRANT.contains(column.name());
      default -> !kind.inPath(column);
    };
  }

  private ArrayNode grants(Submission submission) {
    ArrayNode grants = JSON.createArrayNode();
    for (Line line : submission.lines()) {
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
    put(node, column.name(), column.shape(), text(column, cell));
  }

  private static void put(ObjectNode node, String name, Column.Shape shape, String cell) {
    switch (shape) {
      case TEXT -> node.put(name, cell);
      case NUMBER -> putNumber(node, name, cell);
      case FLAG -> putFlag(node, name, cell);
      case LIST -> {
        ArrayNode values = node.putArray(name);
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
    return OPERATORS.contains(column.name()) ? aliases.resolve(cell) : cell;
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

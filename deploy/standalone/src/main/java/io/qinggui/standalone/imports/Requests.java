package io.qinggui.standalone.imports;

import io.qinggui.standalone.imports.Column.Place;
import io.qinggui.standalone.service.ServiceApp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
  private static final Set<String> OPERATORS = Set.of("operatorId", "otherPartyId", "successorId");

  private final Aliases aliases;

  Requests(Aliases aliases) {
    this.aliases = aliases;
  }

  Request of(Submission submission) {
    Line line = submission.first();
    return request(line, path(submission.kind(), line), body(submission));
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
    return request(line, created + "/" + step.path(), body);
  }

  private static Request request(Line line, String path, ObjectNode body) {
    FileKind kind = line.kind();
    ServiceApp service =
        kind == FileKind.CORRECTIONS
            ? CorrectedResource.of(line).orElseThrow().service()
            : kind.service();
    return new Request(service, path, body.toString(), kind.asksRules());
  }

  /** The path of what the first request created, by the id in the answer. */
  String created(Line line, String id) {
    return path(line.kind(), line) + "/" + segment(id);
  }

  private ObjectNode body(Submission submission) {
    ObjectNode body = fields(submission.first(), Place.BODY);
    if (submission.kind() == FileKind.CORRECTIONS) {
      ObjectNode replacement = fields(submission.first(), Place.REPLACEMENT);
      addGrants(replacement, submission);
      if (!replacement.isEmpty()) {
        body.set("replacement", replacement);
      }
    } else {
      addGrants(body, submission);
    }
    return body;
  }

  private ObjectNode fields(Line line, Place place) {
    ObjectNode fields = JSON.createObjectNode();
    for (Column column : line.kind().body()) {
      if (column.place() == place && inBody(line.kind(), column)) {
        line.cell(column.name()).ifPresent(cell -> put(fields, column, cell));
      }
    }
    return fields;
  }

  private static boolean inBody(FileKind kind, Column column) {
    // the operator id of operators.csv is the file's own name for the operator
    return kind == FileKind.OPERATORS ? !column.name().equals("operatorId") : !kind.inPath(column);
  }

  /** Not where a file has no grants, and nothing where it may leave them out and does. */
  private void addGrants(ObjectNode node, Submission submission) {
    List<ObjectNode> grants =
        submission.lines().stream().map(line -> fields(line, Place.GRANT)).toList();
    if (submission.kind().needsGrants() || grants.stream().anyMatch(each -> !each.isEmpty())) {
      node.putArray("grants").addAll(grants);
    }
  }

  private void put(ObjectNode node, Column column, String cell) {
    put(node, column.field(), column.shape(), text(column, cell));
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
        String value = inPath(column, line);
        path = path.replace("{" + column.name() + "}", segment(value));
      }
    }
    return path;
  }

  private String inPath(Column column, Line line) {
    String cell = line.cell(column.name()).orElse("");
    boolean operator =
        column.name().equals("key")
            && CorrectedResource.of(line).filter(CorrectedResource.OPERATORS::equals).isPresent();
    return operator ? aliases.resolve(cell) : text(column, cell);
  }

  private String text(Column column, String cell) {
    return OPERATORS.contains(column.field()) ? aliases.resolve(cell) : cell;
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

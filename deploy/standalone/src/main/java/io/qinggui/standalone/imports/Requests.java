package io.qinggui.standalone.imports;

import static java.util.stream.Collectors.groupingBy;

import io.qinggui.standalone.imports.Column.Place;
import io.qinggui.standalone.service.ServiceApp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns submissions into requests. */
final class Requests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Also one with a wrong check digit, so that it is refused for that. */
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");

  private final Aliases aliases;

  Requests(Aliases aliases) {
    this.aliases = aliases;
  }

  Request of(Submission submission) {
    Line line = submission.first();
    ObjectNode body = fields(line, Place.BODY);
    addObjects(body, line);
    addElements(body, submission);
    addGrants(body, submission);
    return request(line.kind().service(), path(submission.kind(), line), body, line.kind());
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
          .ifPresent(cell -> JsonCells.put(body, field.name(), field.column().shape(), cell));
    }
    return request(line.kind().service(), created + "/" + step.path(), body, line.kind());
  }

  /**
   * What is asked for by a line of corrections.
   *
   * @param key of the resource, as in paths
   * @param eventId of the wrong fact
   */
  Request correction(
      Submission submission, CorrectedResource resource, String key, String eventId) {
    Line line = submission.first();
    ObjectNode body = JSON.createObjectNode().put("eventId", eventId);
    body.setAll(fields(line, Place.BODY));
    ObjectNode replacement = fields(line, Place.REPLACEMENT);
    addGrants(replacement, submission);
    if (!replacement.isEmpty()) {
      body.set("replacement", replacement);
    }
    String path = resource.path(segment(key)) + "/corrections";
    return request(resource.service(), path, body, line.kind());
  }

  /**
   * Registers the operator of a license by what the license says of it.
   *
   * @param id by which the file knows it: a code, or a name of its own
   */
  Request operatorOf(Line license, String id) {
    ObjectNode body = JSON.createObjectNode();
    if (CODE.matcher(id).matches()) {
      body.put("uscc", id);
    }
    for (Column column : license.kind().body()) {
      if (column.place() == Place.REGISTRATION) {
        license.cell(column.name()).ifPresent(cell -> put(body, column, cell));
      }
    }
    return request(
        FileKind.OPERATORS.service(), FileKind.OPERATORS.path(), body, FileKind.OPERATORS);
  }

  private static Request request(ServiceApp service, String path, ObjectNode body, FileKind kind) {
    return new Request(service, path, body.toString(), kind.restsOn());
  }

  /** The path of what the first request created, by the id in the answer. */
  String created(Line line, String id) {
    return path(line.kind(), line) + "/" + segment(id);
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

  private void addObjects(ObjectNode body, Line line) {
    for (Column column : line.kind().body()) {
      if (column.place() == Place.WITHIN) {
        line.cell(column.name())
            .ifPresent(cell -> put(body.withObject(column.owner()), column, cell));
      }
    }
  }

  /** An element of a list for each line that says something of it. */
  private void addElements(ObjectNode body, Submission submission) {
    Map<String, List<Column>> lists =
        submission.kind().body().stream()
            .filter(it -> it.place() == Place.LISTED)
            .collect(groupingBy(Column::owner));
    lists.forEach(
        (list, columns) -> {
          ArrayNode elements = body.putArray(list);
          for (Line line : submission.distinct()) {
            ObjectNode element = JSON.createObjectNode();
            columns.forEach(
                column -> line.cell(column.name()).ifPresent(cell -> put(element, column, cell)));
            if (!element.isEmpty()) {
              elements.add(element);
            }
          }
        });
  }

  /** Not where a file has no grants, and nothing where it may leave them out and does. */
  private void addGrants(ObjectNode node, Submission submission) {
    List<ObjectNode> grants =
        submission.granting().stream().map(line -> fields(line, Place.GRANT)).toList();
    if (!grants.isEmpty()) {
      node.putArray("grants").addAll(grants);
    }
  }

  private void put(ObjectNode node, Column column, String cell) {
    JsonCells.put(node, column.field(), column.shape(), aliases.resolve(column.field(), cell));
  }

  private String path(FileKind kind, Line line) {
    String path = kind.path();
    for (Column column : kind.columns()) {
      if (kind.inPath(column)) {
        String value = aliases.resolve(column.field(), line);
        path = path.replace("{" + column.name() + "}", segment(value));
      }
    }
    return path;
  }

  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

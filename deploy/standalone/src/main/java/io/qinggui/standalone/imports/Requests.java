package io.qinggui.standalone.imports;

import io.qinggui.standalone.imports.Column.Place;
import io.qinggui.standalone.service.ServiceApp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns submissions into requests. */
final class Requests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Aliases aliases;

  Requests(Aliases aliases) {
    this.aliases = aliases;
  }

  Request of(Submission submission) {
    Line line = submission.first();
    ObjectNode body = fields(line, Place.BODY);
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

  private static Request request(ServiceApp service, String path, ObjectNode body, FileKind kind) {
    return new Request(service, path, body.toString(), kind.restsOnAll());
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
        String value = aliases.resolve(column.field(), line.cell(column.name()).orElse(""));
        path = path.replace("{" + column.name() + "}", segment(value));
      }
    }
    return path;
  }

  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.ProblemException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body that is a part of another one, as strictly as a body by itself. */
public final class BodyReader {

  private final JsonMapper mapper;
  private final BodyCheck check;

  BodyReader(JsonMapper mapper, BodyCheck check) {
    this.mapper = mapper;
    this.check = check;
  }

  /**
   * The record in a line of a body.
   *
   * @param line as it was received
   * @param field name of the line, with which all pointers begin
   * @param type what it has to be
   * @throws BodyUnreadableException when the line is no JSON
   * @throws ProblemException 422 with what is wrong at which field
   */
  public <B extends Record> B read(JsonLines.Line line, String field, Class<B> type) {
    JsonNode tree;
    try {
      tree = mapper.readTree(line.text());
    } catch (JacksonException e) {
      throw new BodyUnreadableException(e);
    }
    return read(tree, field, type);
  }

  /**
   * The record in a part of a body.
   *
   * @param part as it was received
   * @param field name of the part, with which all pointers begin
   * @param type what it has to be
   * @throws ProblemException 422 with what is wrong at which field
   */
  public <B extends Record> B read(JsonNode part, String field, Class<B> type) {
    for (String ofWhole : List.of("note", "attachments")) {
      if (part.has(ofWhole)) {
        throw ProblemException.invalid("/" + field + "/" + ofWhole, "unknown-field");
      }
    }
    B body;
    try {
      body = mapper.treeToValue(part, type);
    } catch (JacksonException e) {
      e.prependPath(part, field);
      throw new BodyUnreadableException(e);
    }
    check.require("/" + field, body);
    return body;
  }
}

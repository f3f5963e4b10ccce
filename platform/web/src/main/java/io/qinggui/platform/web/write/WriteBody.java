package io.qinggui.platform.web.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.web.input.BodyUnreadableException;
import io.qinggui.platform.web.input.Texts;
import io.qinggui.platform.web.problem.BadValueException;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body as the client sent it, before it is bound to a record.
 *
 * @param tree the JSON that it is; lines of JSON are a text here, since each is read by itself
 */
record WriteBody(JsonNode tree) {

  /** Lines of JSON, to be read one by one. */
  static WriteBody lines(byte[] bytes) {
    return new WriteBody(JsonNodeFactory.instance.stringNode(new String(bytes, UTF_8)));
  }

  static WriteBody read(JsonMapper mapper, byte[] bytes) {
    try {
      return new WriteBody(bytes.length == 0 ? MissingNode.getInstance() : mapper.readTree(bytes));
    } catch (JacksonException e) {
      throw new BodyUnreadableException(e);
    }
  }

  /** The same for bodies that differ only in the order of fields or in white space. */
  String canonical() {
    return sorted(tree).toString();
  }

  Optional<String> note() {
    JsonNode note = tree.path("note");
    if (note.isMissingNode() || note.isNull()) {
      return Optional.empty();
    }
    if (!note.isString()) {
      throw wrong("wrong-type", Map.of("expected", "string"));
    }
    if (note.stringValue().length() > Noted.MAX_LENGTH) {
      throw wrong("too-long", Map.of("max", Noted.MAX_LENGTH));
    }
    try {
      return Optional.of(Texts.lines(note.stringValue())).filter(text -> !text.isBlank());
    } catch (BadValueException e) {
      throw wrong(e.code(), e.details());
    }
  }

  /** The digests of files of evidence, each once, with a blank between them. */
  Optional<String> attachments(EvidenceFiles files) {
    JsonNode named = tree.path("attachments");
    if (named.isMissingNode() || named.isNull()) {
      return Optional.empty();
    }
    if (!named.isArray()) {
      throw wrongAttachment("", "wrong-type", Map.of("expected", "array"));
    }
    if (named.size() > Noted.MOST_ATTACHMENTS) {
      throw wrongAttachment("", "too-many", Map.of("max", Noted.MOST_ATTACHMENTS));
    }
    Set<String> digests = new LinkedHashSet<>();
    for (int at = 0; at < named.size(); at++) {
      String digest = named.get(at).asString("");
      if (!digest.matches(Noted.ATTACHMENT)) {
        throw wrongAttachment("/" + at, "wrong-format", Map.of());
      }
      if (!files.isThere(digest)) {
        throw wrongAttachment("/" + at, "attachment-unknown", Map.of());
      }
      digests.add(digest);
    }
    return digests.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", digests));
  }

  private static ProblemException wrongAttachment(String at, String code, Map<String, ?> details) {
    return ProblemException.invalid(List.of(new FieldProblem("/attachments" + at, code, details)));
  }

  private static ProblemException wrong(String code, Map<String, ?> details) {
    return ProblemException.invalid(List.of(new FieldProblem("/note", code, details)));
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      ObjectNode sorted = JsonNodeFactory.instance.objectNode();
      node.propertyNames().stream()
          .sorted()
          .forEach(name -> sorted.set(name, sorted(node.get(name))));
      return sorted;
    }
    if (node.isArray()) {
      var sorted = JsonNodeFactory.instance.arrayNode();
      node.forEach(each -> sorted.add(sorted(each)));
      return sorted;
    }
    return node;
  }
}

package io.qinggui.standalone.imports;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Values of facts as a reader sees them in a table, the same text for what means the same: the
 * order of a list says nothing, nor does a service's hosting of websites that is not mentioned.
 */
final class FactText {

  private FactText() {}

  static String of(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isArray()) {
      List<String> texts = value.valueStream().map(FactText::of).sorted().toList();
      return texts.stream().collect(Collectors.joining(";"));
    }
    return value.isObject() ? ofObject(value) : value.asString();
  }

  private static String ofObject(JsonNode value) {
    return value
        .propertyStream()
        .filter(it -> !it.getValue().isBoolean() || it.getValue().booleanValue())
        .map(it -> it.getValue().isBoolean() ? it.getKey() : of(it.getValue()))
        .collect(Collectors.joining(" "));
  }
}

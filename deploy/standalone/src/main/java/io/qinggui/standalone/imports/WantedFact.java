package io.qinggui.standalone.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fact that a line of corrections is about, by its type and by what it says.
 *
 * @param type short, as {@code license-renewed}
 * @param where the stored fields and what they say
 */
record WantedFact(String type, Map<String, String> where) {

  WantedFact {
    where = Map.copyOf(where);
  }

  static WantedFact of(Line line, Aliases aliases) {
    Map<String, String> where = new LinkedHashMap<>();
    conditions(line)
        .map(each -> each.split("=", 2))
        .forEach(each -> where.put(each[0], aliases.resolve(each[0], each[1])));
    return new WantedFact(line.cell("type").orElseThrow(), where);
  }

  /** What is wrong with a line that is to say by its id, or by type and fields, what it means. */
  static Optional<Rejection> refusal(Line line) {
    boolean described = line.cell("type").isPresent();
    if (line.cell("eventId").isPresent()) {
      return described || line.cell("where").isPresent()
          ? Optional.of(line.rejected("type", "not-expected"))
          : Optional.empty();
    }
    return described
        ? malformed(line)
        : Optional.of(line.rejected("type", "required", Reason.of("fact-required")));
  }

  private static Optional<Rejection> malformed(Line line) {
    return conditions(line)
        .filter(each -> !each.matches("[A-Za-z]+=.*"))
        .findFirst()
        .map(each -> line.rejected("where", "malformed-condition", "condition", each));
  }

  private static Stream<String> conditions(Line line) {
    return line.cell("where").stream().flatMap(JsonCells::values);
  }

  boolean fits(RecordedFact fact) {
    return isOfType(fact)
        && where.entrySet().stream().allMatch(each -> fact.says(each.getKey(), each.getValue()));
  }

  boolean isOfType(RecordedFact fact) {
    return fact.type().endsWith("." + type);
  }
}

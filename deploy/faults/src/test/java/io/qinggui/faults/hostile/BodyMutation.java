package io.qinggui.faults.hostile;

import io.qinggui.faults.hostile.JsonLocations.Location;
import io.qinggui.faults.hostile.SchemaViolations.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A wrong value at one place of the body; all else stays as it should be. */
final class BodyMutation implements Mutation {

  private static final List<String> FIELDS =
      List.of(
          "\"unheardOf\": 1",
          "\"$where\": \"sleep(5000)\"",
          "\"_id\": 1",
          "\"__proto__\": {}",
          "\"class\": \"java.lang.Runtime\"",
          "\"@type\": \"x\"",
          "\"\": 1",
          "\"" + "k".repeat(2_000) + "\": 1",
          "\"\\u0000\": 1");

  @Override
  public Attempt make(Target target, Random random) {
    JsonLocations locations = new JsonLocations(target.text(), target.schema());
    Location filled = Mutation.one(locations.filled(), random);
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> violation(target, locations, random);
      case 4 -> refused(target, "deep nesting", locations.with(filled, InvalidValues.deep(random)));
      case 5 -> field(target, locations, filled, random);
      case 6, 7, 8 -> text(target, locations, Mutation.one(texts(locations), random), random);
      default -> coded(target, locations, Mutation.one(texts(locations), random), random);
    };
  }

  /** What the schema rules out, also in a field that need not be there. */
  private static Attempt violation(Target target, JsonLocations locations, Random random) {
    Location location = Mutation.one(locations.all(), random);
    List<Violation> violations =
        SchemaViolations.of(location.schema(), location.value(), location.required());
    if (violations.isEmpty()) {
      return field(target, locations, Mutation.one(locations.filled(), random), random);
    }
    Map<String, List<Violation>> byKeyword =
        violations.stream()
            .collect(Collectors.groupingBy(Violation::keyword, TreeMap::new, Collectors.toList()));
    // one keyword is as good as another, however many values break it
    String keyword = Mutation.one(List.copyOf(byKeyword.keySet()), random);
    Violation one = Mutation.one(byKeyword.getOrDefault(keyword, violations), random);
    return refused(target, keyword + " of " + location.name(), locations.with(location, one.raw()));
  }

  private static List<Location> texts(JsonLocations locations) {
    List<Location> texts = locations.filled().stream().filter(it -> it.value().isString()).toList();
    return texts.isEmpty() ? locations.filled() : texts;
  }

  private static Attempt field(
      Target target, JsonLocations locations, Location location, Random random) {
    if (location.index() >= 0) {
      return refused(target, "null in a list", locations.with(location, "null"));
    }
    return switch (random.nextInt(3)) {
      case 0 -> refused(target, "missing field " + location.name(), locations.without(location));
      case 1 ->
          refused(
              target, "unknown field", locations.beside(location, Mutation.one(FIELDS, random)));
      default ->
          refused(
              target,
              "field twice",
              locations.beside(location, "\"" + location.name() + "\": " + location.value()));
    };
  }

  private static Attempt text(
      Target target, JsonLocations locations, Location location, Random random) {
    String raw =
        switch (random.nextInt(4)) {
          case 0 -> InvalidValues.longText(random);
          case 1 -> Mutation.one(List.of("\"\"", "\" \"", "\" x\""), random);
          case 2 ->
              InvalidValues.quoted("企业" + Mutation.one(InvalidValues.FORBIDDEN, random) + "x");
          default -> "";
        };
    return raw.isEmpty()
        ? injection(target, locations, location, Mutation.one(InvalidValues.INJECTIONS, random))
        : refused(target, "text of " + location.name(), locations.with(location, raw));
  }

  /** In a text of one's own choice it is a text like any other. */
  private static Attempt injection(
      Target target, JsonLocations locations, Location location, String text) {
    RawRequest odd = body(target, locations.with(location, InvalidValues.quoted(text)));
    String kind = "injection into " + location.name();
    return isFreeText(location) ? target.either(kind, odd) : Attempt.refused(kind, odd);
  }

  /** What it breaks of a pattern is not for here: where there is one, it may fit. */
  private static boolean isFreeText(Location location) {
    Schema schema = location.schema();
    return schema.type().equals("string")
        && schema.choices().isEmpty()
        && schema.format().isEmpty()
        && !InvalidValues.IDS.contains(location.name())
        && !InvalidValues.PLACES.contains(location.name());
  }

  /** Codes that are none. */
  private static Attempt coded(
      Target target, JsonLocations locations, Location location, Random random) {
    List<String> values = List.of("", "\\u0000");
    if (InvalidValues.IDS.contains(location.name())) {
      values = InvalidValues.BAD_IDS;
    } else if (InvalidValues.PLACES.contains(location.name())) {
      values = InvalidValues.BAD_PLACES;
    }
    return refused(
        target,
        "impossible " + location.name(),
        locations.with(location, InvalidValues.quoted(Mutation.one(values, random))));
  }

  private static Attempt refused(Target target, String kind, String json) {
    return Attempt.refused(kind, body(target, json));
  }

  private static RawRequest body(Target target, String json) {
    return target.copy().body(json.getBytes(StandardCharsets.UTF_8));
  }
}

package io.qinggui.faults.hostile;

import io.qinggui.faults.hostile.JsonLocations.Location;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

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
    JsonLocations locations =
        new JsonLocations(target.text(), target.schema().orElseGet(JsonLocations::anything));
    List<Location> closed = locations.all().stream().filter(it -> !it.free()).toList();
    Location location = Mutation.one(closed, random);
    return switch (random.nextInt(9)) {
      case 0, 1 ->
          put(target, locations, location, "wrong type", InvalidValues.otherType(location, random));
      case 2 -> put(target, locations, location, "deep nesting", InvalidValues.deep(random));
      case 3 -> field(target, locations, location, random);
      case 4, 5, 6 -> text(target, locations, Mutation.one(texts(closed), random), random);
      default -> special(target, locations, Mutation.one(texts(closed), random), random);
    };
  }

  private static List<Location> texts(List<Location> locations) {
    List<Location> texts = locations.stream().filter(it -> it.value().isString()).toList();
    return texts.isEmpty() ? locations : texts;
  }

  private static Attempt field(
      Target target, JsonLocations locations, Location location, Random random) {
    if (location.index() >= 0) {
      return put(target, locations, location, "null in a list", "null");
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
    return switch (random.nextInt(4)) {
      case 0 -> put(target, locations, location, "long text", InvalidValues.longText(random));
      case 1 ->
          put(
              target,
              locations,
              location,
              "blank",
              Mutation.one(List.of("\"\"", "\" \"", "\" x\""), random));
      case 2 ->
          put(
              target,
              locations,
              location,
              "forbidden character",
              InvalidValues.quoted("企业" + Mutation.one(InvalidValues.FORBIDDEN, random) + "x"));
      default ->
          injection(target, locations, location, Mutation.one(InvalidValues.INJECTIONS, random));
    };
  }

  /** In a text of one's own choice it is a text like any other. */
  private static Attempt injection(
      Target target, JsonLocations locations, Location location, String text) {
    RawRequest odd = body(target, locations.with(location, InvalidValues.quoted(text)));
    String kind = "injection into " + location.name();
    return InvalidValues.FREE_TEXT.contains(location.name())
        ? target.either(kind, odd)
        : Attempt.refused(kind, odd);
  }

  private static Attempt special(
      Target target, JsonLocations locations, Location location, Random random) {
    if (location.is("enum")) {
      String other = Mutation.one(List.of("NONE", "idc", "0", "IDC ", "ＩＤＣ", "I\\u0044C2"), random);
      return put(
          target,
          locations,
          location,
          "unknown value of " + location.name(),
          InvalidValues.quoted(other));
    }
    List<String> values =
        switch (location.format()) {
          case "date" -> InvalidValues.IMPOSSIBLE_DATES;
          case "date-time" -> InvalidValues.IMPOSSIBLE_MOMENTS;
          default -> named(location.name());
        };
    String kind = "impossible " + location.name();
    return put(
        target, locations, location, kind, InvalidValues.quoted(Mutation.one(values, random)));
  }

  private static List<String> named(String name) {
    if (InvalidValues.IDS.contains(name)) {
      return InvalidValues.BAD_IDS;
    }
    return InvalidValues.PLACES.contains(name) ? InvalidValues.BAD_PLACES : List.of("", "\\u0000");
  }

  private static Attempt put(
      Target target, JsonLocations locations, Location location, String kind, String raw) {
    return refused(target, kind, locations.with(location, raw));
  }

  private static Attempt refused(Target target, String kind, String json) {
    return Attempt.refused(kind, body(target, json));
  }

  private static RawRequest body(Target target, String json) {
    return target.copy().body(json.getBytes(StandardCharsets.UTF_8));
  }
}

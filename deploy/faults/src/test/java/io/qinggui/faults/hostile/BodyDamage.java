package io.qinggui.faults.hostile;

import io.qinggui.faults.hostile.Spots.Spot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** A wrong value at one place of the body; all else stays as it should be. */
final class BodyDamage implements Damage {

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
    Spots spots = new Spots(target.text(), target.schema().orElseGet(Spots::anything));
    List<Spot> closed = spots.all().stream().filter(it -> !it.free()).toList();
    Spot spot = Damage.one(closed, random);
    return switch (random.nextInt(9)) {
      case 0, 1 -> put(target, spots, spot, "wrong type", Wrongs.otherType(spot, random));
      case 2 -> put(target, spots, spot, "deep nesting", Wrongs.deep(random));
      case 3 -> field(target, spots, spot, random);
      case 4, 5, 6 -> text(target, spots, Damage.one(texts(closed), random), random);
      default -> special(target, spots, Damage.one(texts(closed), random), random);
    };
  }

  private static List<Spot> texts(List<Spot> spots) {
    List<Spot> texts = spots.stream().filter(it -> it.value().isString()).toList();
    return texts.isEmpty() ? spots : texts;
  }

  private static Attempt field(Target target, Spots spots, Spot spot, Random random) {
    if (spot.index() >= 0) {
      return put(target, spots, spot, "null in a list", "null");
    }
    return switch (random.nextInt(3)) {
      case 0 -> refused(target, "missing field " + spot.name(), spots.without(spot));
      case 1 -> refused(target, "unknown field", spots.beside(spot, Damage.one(FIELDS, random)));
      default ->
          refused(
              target,
              "field twice",
              spots.beside(spot, "\"" + spot.name() + "\": " + spot.value()));
    };
  }

  private static Attempt text(Target target, Spots spots, Spot spot, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> put(target, spots, spot, "long text", Wrongs.longText(random));
      case 1 ->
          put(target, spots, spot, "blank", Damage.one(List.of("\"\"", "\" \"", "\" x\""), random));
      case 2 ->
          put(
              target,
              spots,
              spot,
              "forbidden character",
              Wrongs.quoted("企业" + Damage.one(Wrongs.FORBIDDEN, random) + "x"));
      default -> injection(target, spots, spot, Damage.one(Wrongs.INJECTIONS, random));
    };
  }

  /** In a text of one's own choice it is a text like any other. */
  private static Attempt injection(Target target, Spots spots, Spot spot, String text) {
    Message odd = body(target, spots.with(spot, Wrongs.quoted(text)));
    String kind = "injection into " + spot.name();
    return Wrongs.FREE_TEXT.contains(spot.name())
        ? target.either(kind, odd)
        : Attempt.refused(kind, odd);
  }

  private static Attempt special(Target target, Spots spots, Spot spot, Random random) {
    if (spot.is("enum")) {
      String other = Damage.one(List.of("NONE", "idc", "0", "IDC ", "ＩＤＣ", "I\\u0044C2"), random);
      return put(target, spots, spot, "unknown value of " + spot.name(), Wrongs.quoted(other));
    }
    List<String> values =
        switch (spot.format()) {
          case "date" -> Wrongs.IMPOSSIBLE_DATES;
          case "date-time" -> Wrongs.IMPOSSIBLE_MOMENTS;
          default -> named(spot.name());
        };
    String kind = "impossible " + spot.name();
    return put(target, spots, spot, kind, Wrongs.quoted(Damage.one(values, random)));
  }

  private static List<String> named(String name) {
    if (Wrongs.IDS.contains(name)) {
      return Wrongs.BAD_IDS;
    }
    return Wrongs.PLACES.contains(name) ? Wrongs.BAD_PLACES : List.of("", "\\u0000");
  }

  private static Attempt put(Target target, Spots spots, Spot spot, String kind, String raw) {
    return refused(target, kind, spots.with(spot, raw));
  }

  private static Attempt refused(Target target, String kind, String json) {
    return Attempt.refused(kind, body(target, json));
  }

  private static Message body(Target target, String json) {
    return target.copy().body(json.getBytes(StandardCharsets.UTF_8));
  }
}

package io.qinggui.faults.hostile;

import java.util.List;
import java.util.Random;

/** Headers that say what cannot be, or something else than the body. */
final class HeaderMutation implements Mutation {

  private static final List<String> TAGS =
      List.of(
          "1",
          "\"",
          "\"999999\"",
          "W/\"0\"",
          "\"a\", \"b\"",
          "\"-1\"",
          "\"0\" x",
          "\"é\"",
          "'0'",
          "\"99999999999999999999\"",
          "\"0x1\"");
  private static final List<String> KEYS =
      List.of("", " ", "k".repeat(201), "k".repeat(6_000), "a\tb", "caf\u00e9", "\u00ff\u00fe");
  private static final List<String> NO_JSON_TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "text/html;charset=UTF-8",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "application/octet-stream",
          "application/json; charset=UTF-16",
          "application/json; charset=GBK",
          "application/json; charset=nonsense",
          "application/json; charset=\"\u00e9\"",
          "json",
          "application/",
          "/json",
          "\u00e9/\u00e9",
          "a/b;".repeat(500));
  private static final List<String> LANGUAGES =
      List.of(
          "",
          "*",
          "xx",
          "zh-CN;q=9",
          "en;q=abc",
          "en;q=-1",
          ";;;",
          "a".repeat(5_000),
          "é",
          "en-US-u-" + "x-".repeat(200),
          "zh_CN,,en");
  private static final List<String> ACCEPTS =
      List.of(
          "image/png",
          "text/html",
          "",
          "application/xml;q=1",
          "*",
          "a/b/c",
          "é/é",
          "*/json",
          "application/json;q=2",
          "text/*;q=abc");
  private static final List<String> POSITIONS =
      List.of(
          "license",
          "license:",
          "license:-1",
          "license:x",
          ":1",
          "nobody:1",
          "license:1,,",
          "license:99999999999999999999",
          "license:1;operator:2",
          "\u00e9:1",
          "license:1e3",
          "l:1,".repeat(400));

  @Override
  public Attempt make(Target target, Random random) {
    RawRequest copy = target.copy();
    return switch (random.nextInt(10)) {
      case 0 -> ifMatch(target, copy, random);
      case 1 -> key(target, copy, random);
      case 2, 3 -> contentType(target, copy, random);
      case 4 -> target.either("languages", copy.with("Accept-Language", one(LANGUAGES, random)));
      case 5 -> accept(target, copy, random);
      case 6 ->
          target.refusedIfPosted(
              "malformed position", copy.with("Min-Ledger-Position", one(POSITIONS, random)));
      case 7 -> forwarded(target, copy, random);
      case 8 -> many(target, copy, random);
      default -> later(target, copy, random);
    };
  }

  private static Attempt ifMatch(Target target, RawRequest copy, Random random) {
    RawRequest odd = copy.with("If-Match", one(TAGS, random));
    return target.endpoint().isWrite() && !target.endpoint().isAdministration()
        ? Attempt.refused("If-Match", odd)
        : Attempt.either("If-Match", odd);
  }

  private static Attempt key(Target target, RawRequest copy, Random random) {
    RawRequest odd = copy.with("Idempotency-Key", one(KEYS, random));
    return target.endpoint().isWrite() && !target.endpoint().isAdministration()
        ? Attempt.refused("Idempotency-Key", odd)
        : Attempt.either("Idempotency-Key", odd);
  }

  private static Attempt contentType(Target target, RawRequest copy, Random random) {
    return target.endpoint().body().isEmpty()
        ? Attempt.either("type", copy.with("Content-Type", one(NO_JSON_TYPES, random)))
        : Attempt.refused(
            "no JSON by its type", copy.with("Content-Type", one(NO_JSON_TYPES, random)));
  }

  /** Whoever accepts nothing that there is may be refused, but then nothing may have been done. */
  private static Attempt accept(Target target, RawRequest copy, Random random) {
    return target.either("accepts", copy.with("Accept", one(ACCEPTS, random)));
  }

  private static Attempt forwarded(Target target, RawRequest copy, Random random) {
    copy.with("X-Forwarded-For", "127.0.0.1, é")
        .with("X-Forwarded-Host", one(List.of("a b", "evil.example", "[::1", "é"), random))
        .with("X-Forwarded-Port", one(List.of("-1", "99999", "x"), random))
        .with("X-Forwarded-Prefix", "/../..")
        .with("Forwarded", "for=\"[::1\";proto=gopher;host=é")
        .with("X-HTTP-Method-Override", one(List.of("DELETE", "TRACE", "é"), random))
        .with("X-Original-URL", "/actuator/env");
    return target.either("forwarded", copy);
  }

  private static Attempt many(Target target, RawRequest copy, Random random) {
    if (random.nextBoolean()) {
      for (int i = 0; i < 150; i++) {
        copy.and("X-Many-" + i, "x");
      }
      return Attempt.either("150 headers", rehearsed(target, copy));
    }
    return Attempt.broken(
        "large header",
        rehearsed(target, copy).with("X-Large", "x".repeat(20_000 << random.nextInt(4))).bytes(),
        Expected.EITHER);
  }

  private static RawRequest rehearsed(Target target, RawRequest copy) {
    return target.endpoint().isWrite() ? copy.query("dryRun=true") : copy;
  }

  /** Once in a while, since each of these waits for five seconds. */
  private static Attempt later(Target target, RawRequest copy, Random random) {
    if (random.nextInt(8) > 0) {
      return target.either("expects", copy.with("Expect", "100-continue"));
    }
    return target.either(
        "a position of the future",
        rehearsed(target, copy).with("Min-Ledger-Position", "license:99999999"));
  }

  private static String one(List<String> of, Random random) {
    return Mutation.one(of, random);
  }
}

package io.qinggui.faults.hostile;

import io.qinggui.faults.hostile.Endpoint.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Query parameters with values that they cannot have. */
final class QueryMutation implements Mutation {

  private static final List<String> VALUES =
      List.of(
          "",
          "%20",
          "-1",
          "0",
          "501",
          "1e3",
          "99999999999999999999",
          "abc",
          "true",
          "%00",
          "%ff",
          "%zz",
          "%e2%80%ae",
          "%ed%a0%80",
          "{\"$ne\":null}",
          "%7B%22$gt%22:%22%22%7D",
          "[$ne]",
          "2017-02-30",
          "2017-01-01T00:00:00%2B08:00",
          "9999-12-31T00:00:00Z",
          "+999999999-01-01T00:00:00Z",
          "..%2f..",
          "'%20or%20'1'='1",
          "eyJhIjoxfQ==",
          "AAAA",
          "____",
          "-",
          "*",
          "%E4%BC%81",
          "\u00e4\u00bc",
          "71",
          "%F0%9F%92%A9",
          "x".repeat(2_001),
          "x".repeat(7_000),
          "NaN",
          "null",
          "33,44",
          "33;44");
  private static final List<String> UNKNOWN =
      List.of(
          "unheardOf",
          "$where",
          "_method",
          "class.module.classLoader",
          "a[]",
          "%00",
          "sort",
          "page",
          "");
  private static final List<String> NO_FLAG =
      List.of("maybe", "", "1", "TRUE%00", "%20true", "yes", "null", "x".repeat(300));

  @Override
  public Attempt make(Target target, Random random) {
    if (target.endpoint().isWrite() && random.nextInt(3) == 0) {
      String value = Mutation.one(NO_FLAG, random);
      RawRequest odd = target.copy().query("dryRun=" + value);
      return target.endpoint().isAdministration()
          ? Attempt.either("dryRun", odd)
          : Attempt.refused("dryRun", odd);
    }
    RawRequest odd = target.copy();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      odd.query(name(target, random) + "=" + Mutation.one(VALUES, random));
    }
    if (target.endpoint().isWrite()) {
      odd.query("dryRun=true");
    }
    return Attempt.either("query", odd);
  }

  private static String name(Target target, Random random) {
    List<String> names =
        new ArrayList<>(
            target.endpoint().parameters().stream()
                .filter(it -> it.in().equals("query") && !it.name().equals("dryRun"))
                .map(Parameter::name)
                .toList());
    return names.isEmpty() || random.nextInt(5) == 0
        ? Mutation.one(UNKNOWN, random)
        : Mutation.one(names, random);
  }
}

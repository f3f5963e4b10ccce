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

  @Override
  public Attempt make(Target target, Random random) {
    List<Parameter> typed =
        target.endpoint().parameters().stream()
            .filter(it -> it.isInQuery() && !SchemaViolations.ofText(it.schema()).isEmpty())
            .toList();
    return typed.isEmpty() || random.nextInt(3) > 0
        ? anything(target, random)
        : violation(target, Mutation.one(typed, random), random);
  }

  /** What the schema of a parameter rules out. */
  private static Attempt violation(Target target, Parameter parameter, Random random) {
    String value = Mutation.one(SchemaViolations.ofText(parameter.schema()), random);
    RawRequest odd = target.copy().parameter(parameter.name(), CheckedClient.encoded(value));
    String kind = "query " + parameter.name();
    return target.endpoint().isAdministration()
        ? Attempt.either(kind, odd)
        : Attempt.refused(kind, odd);
  }

  private static Attempt anything(Target target, Random random) {
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
                .filter(it -> it.isInQuery() && !it.name().equals("dryRun"))
                .map(Parameter::name)
                .toList());
    return names.isEmpty() || random.nextInt(5) == 0
        ? Mutation.one(UNKNOWN, random)
        : Mutation.one(names, random);
  }
}

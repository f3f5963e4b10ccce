package io.qinggui.standalone.token.identity;

import io.qinggui.platform.reference.Province;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ministry, 31 administrations, evaluators, auditors, carriers, operators. */
public final class DemoUsers {

  /** The secret of all of them. */
  public static final String SECRET = "demo";

  private static final List<DemoUser> ALL =
      Stream.of(
              Stream.of(new DemoUser("miit", "MIIT", null, false)),
              Province.codes().stream()
                  .map(code -> new DemoUser("ca-" + code, "ADMINISTRATION", code, false)),
              Stream.of(
                  new DemoUser("caict", "EVALUATOR", null, false),
                  new DemoUser("auditor", "AUDITOR", null, false),
                  new DemoUser("carrier", "CARRIER", null, true),
                  new DemoUser("operator", "OPERATOR", null, true)))
          .flatMap(users -> users)
          .toList();

  private DemoUsers() {}

  /** All, in the order in which they are shown. */
  public static List<DemoUser> all() {
    return ALL;
  }

  /** The user of this name. */
  public static Optional<DemoUser> named(String id) {
    return ALL.stream().filter(user -> user.id().equals(id)).findFirst();
  }
}

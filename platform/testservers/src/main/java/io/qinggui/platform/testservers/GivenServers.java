package io.qinggui.platform.testservers;

import java.util.Optional;

/** Servers that are there already, named by the environment. */
public final class GivenServers {

  /** Connection string of a MongoDB; a database in it is only where its users are. */
  public static final String MONGODB = "QINGGUI_TEST_MONGODB_URI";

  /** Bootstrap servers of a Kafka. */
  public static final String KAFKA = "QINGGUI_TEST_KAFKA";

  private GivenServers() {}

  /** Connection string of the MongoDB that tests are to use. */
  public static Optional<String> mongodb() {
    return named(MONGODB);
  }

  /** Bootstrap servers of the Kafka that tests are to use. */
  public static Optional<String> kafka() {
    return named(KAFKA);
  }

  private static Optional<String> named(String variable) {
    return Optional.ofNullable(System.getenv(variable))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }
}

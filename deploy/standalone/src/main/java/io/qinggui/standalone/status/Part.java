package io.qinggui.standalone.status;

import java.util.List;

/**
 * A service or the gateway, as it says that it is.
 *
 * @param name what it is called
 * @param health {@code UP}, {@code DOWN} or another word of the health endpoint
 * @param why what is wrong, part by part; empty when nothing is
 * @param numbers how far everything is
 */
public record Part(String name, String health, List<String> why, Numbers numbers) {

  /** What is said of a part that nobody could ask. */
  static final String AWAY = "AWAY";

  private static final String UP = "UP";

  /** Copies the list. */
  public Part {
    why = List.copyOf(why);
  }

  /** One that does not answer. */
  static Part away(String name, String why) {
    return new Part(name, AWAY, List.of(why), Numbers.NONE);
  }

  /** Whether nothing is wrong with it. */
  public boolean isUp() {
    return health.equals(UP);
  }

  /** Whether it did not answer at all. */
  public boolean isAway() {
    return health.equals(AWAY);
  }
}

package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.BadValueException;
import java.util.Map;

/** Strict reading of query parameters. */
public final class Parameters {

  private Parameters() {}

  /**
   * {@code true} or {@code false}.
   *
   * @throws BadValueException {@code wrong-type} for anything else
   */
  public static boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadValueException("wrong-type", Map.of("expected", "boolean"));
    };
  }
}

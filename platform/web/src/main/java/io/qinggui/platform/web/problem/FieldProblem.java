package io.qinggui.platform.web.problem;

import java.util.Map;

/**
 * What is wrong with one value of a request.
 *
 * @param pointer JSON pointer into the body ({@code /grants/0/service}), or {@code /query/<name>},
 *     {@code /path/<name>}, {@code /header/<name>}
 * @param code stable, lower-case with hyphens
 * @param details what the message template is filled with
 */
public record FieldProblem(String pointer, String code, Map<String, ?> details) {

  /** Without details. */
  public static FieldProblem at(String pointer, String code) {
    return new FieldProblem(pointer, code, Map.of());
  }
}

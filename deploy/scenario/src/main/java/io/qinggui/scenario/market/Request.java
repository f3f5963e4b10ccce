package io.qinggui.scenario.market;

/**
 * A valid write or question.
 *
 * @param path after {@code /api/v1}
 * @param fields of the JSON body, without its braces
 */
public record Request(String path, String fields) {

  /**
   * With apostrophes in place of quotation marks.
   *
   * @param format of the fields
   */
  static Request of(String path, String format, Object... values) {
    return new Request(path, format.formatted(values).replace('\'', '"'));
  }

  /** The body. */
  public String json() {
    return "{" + fields + "}";
  }

  /** The body with one field more. */
  public String json(String name, String text) {
    return "{" + fields + ", \"" + name + "\": \"" + text + "\"}";
  }
}

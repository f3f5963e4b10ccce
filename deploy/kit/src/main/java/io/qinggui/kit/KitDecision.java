package io.qinggui.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A line of {@code decisions.ndjson}: a question in its one spelling, and the answer as it was
 * served.
 */
public record KitDecision(String question, String answer) {

  private static final String QUESTION = "{\"question\":";

  /** Not within a text of JSON, where each quotation mark has a backslash before it. */
  private static final String ANSWER = ",\"answer\":{";

  /**
   * @param line without its line feed
   * @throws IllegalArgumentException when it is none
   */
  public static KitDecision parse(String line) {
    int at = line.indexOf(ANSWER);
    if (!line.startsWith(QUESTION) || at < 0 || !line.endsWith("}")) {
      throw new IllegalArgumentException("not a question and an answer");
    }
    return new KitDecision(
        line.substring(QUESTION.length(), at),
        line.substring(at + ANSWER.length() - 1, line.length() - 1));
  }

  /** The line without its line feed. */
  public String format() {
    return QUESTION + question + ANSWER.substring(0, ANSWER.length() - 1) + answer + "}";
  }

  /** The question in bytes. */
  public byte[] asked() {
    return question.getBytes(UTF_8);
  }
}

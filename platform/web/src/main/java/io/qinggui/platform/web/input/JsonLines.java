package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.ProblemException;
import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A body of lines, each of them JSON (NDJSON): one line that is wrong leaves the others as they
 * are.
 */
public final class JsonLines {

  /** Media type. */
  public static final String CONTENT_TYPE = "application/x-ndjson";

  private JsonLines() {}

  /** Whether a request's body is said to be of lines. */
  public static boolean isTypeOf(ServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(CONTENT_TYPE);
  }

  /**
   * The lines that are not blank, with their numbers from 1.
   *
   * @param atMost so many
   * @throws ProblemException 413 {@code too-many-lines} when there are more, 400 {@code
   *     body-required} when there is none
   */
  public static List<Line> of(String body, int atMost) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : body.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        if (lines.size() == atMost) {
          throw new ProblemException(
              HttpStatus.CONTENT_TOO_LARGE, "too-many-lines", Map.of("limit", atMost), List.of());
        }
        lines.add(new Line(number, line));
      }
    }
    if (lines.isEmpty()) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "body-required", Map.of(), List.of());
    }
    return lines;
  }

  /**
   * A line.
   *
   * @param number from 1, blank ones counted
   */
  public record Line(int number, String text) {}
}

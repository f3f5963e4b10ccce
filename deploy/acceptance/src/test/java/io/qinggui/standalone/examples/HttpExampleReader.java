package io.qinggui.standalone.examples;

import io.qinggui.standalone.examples.HttpExample.Header;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one request: title, comments, request line, headers, an empty line, body. */
final class HttpExampleReader {

  private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|DELETE) (\\S+)");
  private static final Pattern NAME = Pattern.compile("# @name (\\w+)");
  private static final Pattern STATUS = Pattern.compile("# expect (\\d{3})");
  private static final Pattern EXPECTED = Pattern.compile("# expect (\\$\\S*) = (.+)");

  private final Path file;
  private final Deque<String> lines;
  private final Map<String, String> expected = new LinkedHashMap<>();
  private @Nullable String name;
  private int status;

  /**
   * @param file where it stands, for messages
   * @param text what follows {@code ###}
   */
  HttpExampleReader(Path file, String text) {
    this.file = file;
    this.lines = new ArrayDeque<>(text.lines().toList());
  }

  HttpExample read() {
    String title = lines.remove().strip();
    comments();
    Matcher request = REQUEST.matcher(lines.isEmpty() ? "" : lines.remove());
    if (title.isEmpty() || status == 0 || !request.matches()) {
      throw new AssertionError(
          file + ": '" + title + "' needs a title, an expected status and a request line");
    }
    return new HttpExample(
        title, name, status, expected, request.group(1), request.group(2), headers(), body());
  }

  private void comments() {
    while (!lines.isEmpty() && (lines.peek().startsWith("#") || lines.peek().isBlank())) {
      comment(lines.remove());
    }
  }

  private void comment(String line) {
    Matcher called = NAME.matcher(line);
    Matcher answered = STATUS.matcher(line);
    Matcher holding = EXPECTED.matcher(line);
    if (called.matches()) {
      name = called.group(1);
    } else if (answered.matches()) {
      status = Integer.parseInt(answered.group(1));
    } else if (holding.matches()) {
      expected.put(holding.group(1), holding.group(2).strip());
    } else if (line.contains("expect")) {
      throw new AssertionError(file + " expects something unknown: " + line);
    }
  }

  private List<Header> headers() {
    List<Header> headers = new ArrayList<>();
    while (!lines.isEmpty() && !lines.peek().isBlank()) {
      String[] sides = lines.remove().split(":", 2);
      headers.add(new Header(sides[0].strip(), sides[1].strip()));
    }
    return headers;
  }

  private String body() {
    return String.join("\n", lines).strip();
  }
}

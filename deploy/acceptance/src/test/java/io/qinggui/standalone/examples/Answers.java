package io.qinggui.standalone.examples;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What placeholders of a file stand for: its variables, and what was answered before. */
final class Answers {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}]+)}}");
  private static final Pattern IN_BODY = Pattern.compile("(\\w+)\\.response\\.body\\.(\\$.*)");
  private static final Pattern IN_HEADERS = Pattern.compile("(\\w+)\\.response\\.headers\\.(.+)");

  private final Map<String, String> variables;
  private final Map<String, HttpResponse<String>> answers = new HashMap<>();

  Answers(Map<String, String> variables) {
    this.variables = variables;
  }

  void put(String name, HttpResponse<String> answer) {
    answers.put(name, answer);
  }

  /**
   * The text with values in place of placeholders.
   *
   * @throws AssertionError when one stands for nothing
   */
  String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(it -> Matcher.quoteReplacement(value(it.group(1).strip())));
  }

  /** What stands at a place, for example {@code $.reasons[0].code}: a text, or JSON. */
  static String at(String place, HttpResponse<String> answer) {
    String pointer = place.substring(1).replaceAll("\\[(\\d+)]", ".$1").replace('.', '/');
    JsonNode found = JsonMapper.shared().readTree(answer.body()).at(pointer);
    return found.isString() ? found.stringValue() : found.toString();
  }

  private String value(String placeholder) {
    String variable = variables.get(placeholder);
    if (variable != null) {
      return fill(variable);
    }
    Matcher body = IN_BODY.matcher(placeholder);
    if (body.matches()) {
      return at(body.group(2), answer(body.group(1)));
    }
    Matcher headers = IN_HEADERS.matcher(placeholder);
    if (headers.matches()) {
      return header(headers);
    }
    throw new AssertionError("nothing is called " + placeholder);
  }

  private String header(MatchResult named) {
    return answer(named.group(1))
        .headers()
        .firstValue(named.group(2))
        .orElseThrow(() -> new AssertionError("no header " + named.group(2)));
  }

  private HttpResponse<String> answer(String name) {
    HttpResponse<String> answer = answers.get(name);
    if (answer == null) {
      throw new AssertionError("no request before is called " + name);
    }
    return answer;
  }
}

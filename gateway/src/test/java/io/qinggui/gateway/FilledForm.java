package io.qinggui.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A form of a page as a browser holds it: what stands in its fields is sent when a button is
 * pressed.
 */
final class FilledForm {

  private static final Pattern FORM = Pattern.compile("(?s)<form class=\"filing\".*?</form>");
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?s)<input ([^>]*)>|<textarea ([^>]*)>\\n"
              + "?(.*?)</textarea>|<select ([^>]*)>(.*?)</select>");
  private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected>");

  private final String path;
  private final List<Map.Entry<String, String>> fields;

  private FilledForm(String path, List<Map.Entry<String, String>> fields) {
    this.path = path;
    this.fields = fields;
  }

  static FilledForm of(String path, Answer page) {
    Matcher form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError("no form in " + page.body());
    }
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    Matcher element = ELEMENT.matcher(form.group());
    while (element.find()) {
      if (element.group(1) != null) {
        input(element.group(1), fields);
      } else if (element.group(2) != null) {
        fields.add(entry(attribute(element.group(2), "name"), element.group(3)));
      } else {
        Matcher option = SELECTED.matcher(element.group(5));
        fields.add(
            entry(attribute(element.group(4), "name"), option.find() ? option.group(1) : ""));
      }
    }
    return new FilledForm(path, fields);
  }

  private static void input(String attributes, List<Map.Entry<String, String>> fields) {
    boolean box = attributes.contains("type=\"checkbox\"") || attributes.contains("type=\"radio\"");
    if (!box || attributes.endsWith(" checked")) {
      fields.add(entry(attribute(attributes, "name"), attribute(attributes, "value")));
    }
  }

  private static Map.Entry<String, String> entry(String name, String value) {
    return Map.entry(name, HtmlUtils.htmlUnescape(value));
  }

  private static String attribute(String attributes, String name) {
    Matcher it = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
    return it.find() ? it.group(1) : "";
  }

  /** What stands in a field. */
  String value(String name) {
    return fields.stream()
        .filter(it -> it.getKey().equals(name))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(","));
  }

  /** With other values in a field. */
  FilledForm with(String name, String... values) {
    List<Map.Entry<String, String>> other = new ArrayList<>(fields);
    other.removeIf(it -> it.getKey().equals(name));
    for (String value : values) {
      other.add(Map.entry(name, value));
    }
    return new FilledForm(path, other);
  }

  /** A button is pressed. */
  Answer press(String step, String... headers) {
    return press(RunningGateway.API, step, headers);
  }

  /** The same at another gateway. */
  Answer press(Api gateway, String step, String... headers) {
    String body =
        with("step", step).fields.stream()
            .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    return gateway
        .with("Content-Type", "application/x-www-form-urlencoded")
        .send("", "POST", path, BodyPublishers.ofString(body), headers);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

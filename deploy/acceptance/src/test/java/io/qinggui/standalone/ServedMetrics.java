package io.qinggui.standalone;

import io.qinggui.standalone.node.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metrics of all processes of a node, as a collector gets them.
 *
 * @param text one after the other
 */
record ServedMetrics(String text) {

  static final String PATH = "/actuator/prometheus";

  private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (\\S+) \\S+$");
  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)[{ ]");
  private static final Pattern LABEL = Pattern.compile("[{,]([a-z_]+)=\"");

  static ServedMetrics of(Ports ports) throws IOException, InterruptedException {
    StringBuilder all = new StringBuilder();
    for (URI each : addresses(ports).toList()) {
      HttpResponse<String> answer = get(each, PATH);
      if (answer.statusCode() != 200) {
        throw new IOException(each + " answered " + answer.statusCode());
      }
      all.append(answer.body()).append('\n');
    }
    return new ServedMetrics(all.toString());
  }

  /** Any path, without a token. */
  static HttpResponse<String> get(URI address, String path, String... headers)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static Stream<URI> addresses(Ports ports) {
    return Stream.concat(
        Stream.of(ports.gatewayAddress()), ports.serviceAddresses().values().stream());
  }

  /** Names as they are described: the largest of a timer belongs to the timer. */
  Set<String> own() {
    return names(FAMILY)
        .filter(it -> it.startsWith("qinggui_"))
        .map(it -> it.replaceFirst("_max$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names of single numbers, which a query may use. */
  Set<String> samples() {
    return names(SAMPLE).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names of the labels of our own metrics. */
  Set<String> labels() {
    return text.lines()
        .filter(it -> it.startsWith("qinggui_"))
        .flatMap(it -> LABEL.matcher(it).results())
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How many numbers there are. */
  long size() {
    return text.lines().filter(it -> !it.startsWith("#")).count();
  }

  private Stream<String> names(Pattern pattern) {
    Matcher found = pattern.matcher(text);
    return found.results().map(it -> it.group(1));
  }
}

package io.qinggui.notification.webhook.runtime;

import io.qinggui.notification.webhook.Sent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/**
 * What came of a request, with the head of its answer.
 *
 * @param headers the first of each name, whatever its case
 */
record Answer(Sent sent, Map<String, String> headers) {

  static Map<String, String> headers(HttpResponse response) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header each : response.getHeaders()) {
      String value = each.getValue();
      headers.putIfAbsent(each.getName(), value == null ? "" : value);
    }
    return headers;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(String::strip);
  }
}

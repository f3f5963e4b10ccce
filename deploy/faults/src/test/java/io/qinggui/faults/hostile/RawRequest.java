package io.qinggui.faults.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as bytes, without any help: nothing is escaped, checked or corrected. Its texts are
 * bytes in ISO-8859-1.
 */
final class RawRequest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Header(String name, String value) {}

  private final List<Header> headers = new ArrayList<>();
  private String method;
  private String target;
  private String version = "HTTP/1.1";
  private byte[] body = {};

  RawRequest(String method, String target) {
    this.method = method;
    this.target = target;
  }

  RawRequest copy() {
    RawRequest copy = new RawRequest(method, target);
    copy.headers.addAll(headers);
    copy.version = version;
    copy.body = body;
    return copy;
  }

  String method() {
    return method;
  }

  RawRequest method(String other) {
    method = other;
    return this;
  }

  String target() {
    return target;
  }

  RawRequest target(String other) {
    target = other;
    return this;
  }

  RawRequest query(String more) {
    return target(target + (target.contains("?") ? "&" : "?") + more);
  }

  /** With a parameter in place of others of that name. */
  RawRequest parameter(String name, String value) {
    String[] parts = target.split("\\?", 2);
    String others =
        Arrays.stream(parts.length == 1 ? new String[0] : parts[1].split("&"))
            .filter(it -> !it.startsWith(name + "="))
            .map(it -> it + "&")
            .collect(Collectors.joining());
    return target(parts[0] + "?" + others + name + "=" + value);
  }

  RawRequest version(String other) {
    version = other;
    return this;
  }

  byte[] body() {
    return body.clone();
  }

  RawRequest body(byte[] other) {
    body = other.clone();
    return this;
  }

  RawRequest json(String text) {
    return with("Content-Type", "application/json").body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The body as JSON. */
  JsonNode json() {
    return JSON.readTree(body);
  }

  /** In place of any header of that name. */
  RawRequest with(String name, String value) {
    return without(name).and(name, value);
  }

  /** Beside other headers of that name. */
  RawRequest and(String name, String value) {
    headers.add(new Header(name, value));
    return this;
  }

  RawRequest without(String name) {
    headers.removeIf(it -> it.name().equalsIgnoreCase(name));
    return this;
  }

  boolean has(String name) {
    return headers.stream().anyMatch(it -> it.name().equalsIgnoreCase(name));
  }

  /** The request; host, length and the end of the connection are added where nothing is said. */
  byte[] bytes() {
    StringBuilder head = new StringBuilder(method + " " + target + " " + version + "\r\n");
    if (!has("Host")) {
      head.append("Host: localhost\r\n");
    }
    headers.forEach(it -> head.append(it.name()).append(": ").append(it.value()).append("\r\n"));
    boolean framed = has("Content-Length") || has("Transfer-Encoding");
    if (!framed && (body.length > 0 || method.toUpperCase(Locale.ROOT).equals("POST"))) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    if (!has("Connection")) {
      head.append("Connection: close\r\n");
    }
    return joined(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), body);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}

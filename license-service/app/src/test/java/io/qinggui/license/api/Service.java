package io.qinggui.license.api;

import io.qinggui.license.LicenseServiceApplication;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.RunningService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A running license service and a client for it that reads English. */
final class Service implements AutoCloseable {

  private static final List<String> DEFAULTS =
      List.of(
          "--qinggui.license.announcement.quiet=100ms", "--qinggui.license.reminder.enabled=false");

  private final RunningService running;
  private final Api api;

  private Service(RunningService running) {
    this.running = running;
    this.api = running.api().below("/api/v1").with("Accept-Language", "en");
  }

  /** The service that all tests of this JVM share; each takes operators and licenses of its own. */
  static Service shared() {
    return Shared.SERVICE;
  }

  /**
   * A service of its own, for what would disturb others.
   *
   * @param properties further ones, as {@code --key=value}
   */
  static Service start(String... properties) {
    return start(InstantSource.system(), properties);
  }

  /** The same by another clock. */
  static Service start(InstantSource clock, String... properties) {
    return new Service(
        RunningService.start(
            clock,
            LicenseServiceApplication.class,
            "license",
            Stream.concat(
                    DEFAULTS.stream().filter(it -> !isGiven(it, properties)), Stream.of(properties))
                .toArray(String[]::new)));
  }

  private static boolean isGiven(String byDefault, String... properties) {
    String key = byDefault.substring(0, byDefault.indexOf('=') + 1);
    return Stream.of(properties).anyMatch(it -> it.startsWith(key));
  }

  <T> T bean(Class<T> type) {
    return running.context().getBean(type);
  }

  <T> Collection<T> beans(Class<T> type) {
    return running.context().getBeansOfType(type).values();
  }

  /** Posts a value as JSON; a text is JSON already. */
  Answer post(String path, String token, Object body, String... headers) {
    return body instanceof String json
        ? api.post(token, path, json, headers)
        : api.post(token, path, body, headers);
  }

  Answer get(String path, String token, String... headers) {
    return api.get(token, path, headers);
  }

  /** The same, once the answer includes everything that is recorded. */
  Answer getOfAll(String path, String token) {
    return get(path, token, "Min-Ledger-Position", "license:" + running.ledger().head());
  }

  /** As it stands in a path or query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    running.context().close();
  }

  private static final class Shared {
    static final Service SERVICE = start();
  }
}

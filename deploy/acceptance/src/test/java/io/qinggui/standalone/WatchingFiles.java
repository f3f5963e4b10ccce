package io.qinggui.standalone;

import io.qinggui.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is shipped for whoever watches a system: alerts, dashboards, runbooks, descriptions. */
final class WatchingFiles {

  private static final Path OBSERVABILITY = Repository.ROOT.resolve("deploy/observability");
  private static final Path ALERTS = OBSERVABILITY.resolve("prometheus/alerts.yml");
  private static final Path RUNBOOKS = Repository.ROOT.resolve("docs/runbooks");
  private static final Path METRICS = Repository.ROOT.resolve("docs/metrics.md");

  /** In rules and in dashboards, which are JSON. */
  private static final Pattern QUERY = Pattern.compile("(?m)^\\s*\"?expr\"?: (.+?),?$");

  /** Also {@code up}, which the collector makes itself. */
  private static final Pattern NAME =
      Pattern.compile("\\b((?:qinggui|jvm|process|system|disk|http)_[a-z0-9_]+)\\b");

  private static final Pattern OF_THE_COLLECTOR = Pattern.compile("\\bup\\{");
  private static final Pattern ALERT = Pattern.compile("(?m)^\\s*- alert: (\\w+)$");
  private static final Pattern LINK = Pattern.compile("runbook_url: docs/runbooks/(\\w+)\\.md");
  private static final Pattern DESCRIBED = Pattern.compile("(?m)^\\| `(qinggui_[a-z_]+)`");

  private WatchingFiles() {}

  /** All queries of alerts and dashboards. */
  static Set<String> queries() throws IOException {
    Set<String> all = found(QUERY, ALERTS);
    try (Stream<Path> dashboards = Files.list(OBSERVABILITY.resolve("grafana/dashboards"))) {
      for (Path each : dashboards.toList()) {
        all.addAll(found(QUERY, each));
      }
    }
    return all;
  }

  /** The names that a query uses. */
  static Set<String> names(String query) {
    return NAME.matcher(query)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static boolean asksTheCollector(String query) {
    return OF_THE_COLLECTOR.matcher(query).find();
  }

  static Set<String> alerts() throws IOException {
    return found(ALERT, ALERTS);
  }

  static Set<String> linkedRunbooks() throws IOException {
    return found(LINK, ALERTS);
  }

  static Set<String> runbooks() throws IOException {
    try (Stream<Path> pages = Files.list(RUNBOOKS)) {
      return pages
          .map(it -> it.getFileName().toString().replaceFirst("\\.md$", ""))
          .filter(it -> !it.equals("README"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Names of metrics that are described. */
  static Set<String> described() throws IOException {
    return found(DESCRIBED, METRICS);
  }

  private static Set<String> found(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult it) -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

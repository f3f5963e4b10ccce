package io.qinggui.gateway.pages.lease;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.Ruler;
import io.qinggui.gateway.pages.lease.LeaseGraph.Edge;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A graph of leases as a page shows it: drawn, and as rows for whoever does not see the drawing.
 *
 * @param rows each lease that is drawn
 * @param left how many leases there are beyond those
 * @param truncated whether there are even more
 * @param ruler days over which the day can be moved
 */
public record GraphView(Drawing drawing, List<Row> rows, int left, boolean truncated, Ruler ruler) {

  /** Copies the list. */
  public GraphView {
    rows = List.copyOf(rows);
  }

  /**
   * A lease in words.
   *
   * @param violations what was found of it
   * @param violated whether something was found that held on the day, or may have
   */
  public record Row(
      String leaseId,
      String lessorId,
      String lessor,
      String lesseeId,
      String lessee,
      String resource,
      String identifier,
      String purpose,
      String days,
      String violations,
      boolean violated) {}

  /**
   * Tells a graph.
   *
   * @param asked operator or lease that was asked about; empty when it was something else
   */
  static GraphView of(
      LeaseGraph graph, Violations found, Clocks clocks, String asked, LeaseWords words) {
    return new GraphView(
        Layout.of(graph, found, asked, words),
        graph.edges().stream().map(it -> row(it, graph, found, words)).toList(),
        graph.left(),
        graph.truncated(),
        ruler(graph, clocks));
  }

  private static Row row(Edge edge, LeaseGraph graph, Violations found, LeaseWords words) {
    JsonNode lease = edge.lease();
    List<Violation> violations = found.of(edge);
    return new Row(
        edge.leaseId(),
        edge.lessorId(),
        graph.name(edge.lessorId()),
        edge.lesseeId(),
        graph.name(edge.lesseeId()),
        words.resource(lease),
        lease.path("identifier").asString(""),
        words.purpose(lease),
        words.days(lease),
        words.violations(violations),
        !violations.stream().allMatch(Violation::isOnOtherDays));
  }

  /** From a year before the first of these leases until today. */
  private static Ruler ruler(LeaseGraph graph, Clocks clocks) {
    LocalDate first =
        Stream.concat(
                graph.edges().stream()
                    .map(it -> LocalDate.parse(it.lease().path("from").stringValue())),
                Stream.of(clocks.day()))
            .min(LocalDate::compareTo)
            .orElseThrow();
    LocalDate last = clocks.day().isAfter(clocks.today()) ? clocks.day() : clocks.today();
    return new Ruler(first.minusYears(1), last);
  }
}

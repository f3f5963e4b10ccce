package io.qinggui.operator.lease.http;

import io.qinggui.lease.Lease;
import io.qinggui.lease.LeaseRun;
import io.qinggui.operator.language.LeaseFindingEvent.LeaseFindingNoted;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.lease.runtime.LeaseBook;
import io.qinggui.operator.leasefinding.runtime.FindingsOfLeases;
import io.qinggui.operator.registration.http.RegisteredOperators;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Leases that were found, as a graph: with what is known of each, and of their operators. */
@Component
final class Graphs {

  private final LeaseBook book;
  private final FindingsOfLeases findings;
  private final RegisteredOperators registered;

  Graphs(LeaseBook book, FindingsOfLeases findings, RegisteredOperators registered) {
    this.book = book;
    this.findings = findings;
    this.registered = registered;
  }

  /**
   * The graph.
   *
   * @param first an operator that is in it, whether it leases anything or not
   * @param known position of what was known
   */
  GraphView of(
      Optional<String> first,
      Collection<LeaseRun> leases,
      LocalDate day,
      long known,
      boolean truncated) {
    Set<String> operators = new LinkedHashSet<>();
    first.ifPresent(operators::add);
    for (LeaseRun each : leases) {
      operators.add(each.lessorId());
      operators.add(each.lesseeId());
    }
    return new GraphView(nodes(operators), edges(leases, day, known), truncated);
  }

  private List<GraphView.Edge> edges(Collection<LeaseRun> runs, LocalDate day, long known) {
    List<String> ids = runs.stream().map(LeaseRun::leaseId).toList();
    Map<String, Lease> leases = book.leases(ids, known);
    Map<String, List<LeaseFindingNoted>> found = findings.of(ids, known);
    // one that was withdrawn since the index was asked is not there any more
    return ids.stream()
        .flatMap(it -> Stream.ofNullable(leases.get(it)))
        .map(it -> edge(it, found.getOrDefault(it.leaseId(), List.of()), day))
        .toList();
  }

  private static GraphView.Edge edge(Lease lease, List<LeaseFindingNoted> found, LocalDate day) {
    return GraphView.Edge.of(
        lease,
        day,
        found.stream().map(it -> new GraphView.Edge.Finding(it.findingId(), it.kind())).toList());
  }

  private List<GraphView.Node> nodes(Collection<String> operators) {
    Map<String, OperatorRegistered> entries = registered.find(operators);
    return operators.stream()
        .map(
            it -> {
              OperatorRegistered entry = entries.get(it);
              return new GraphView.Node(
                  it, entry == null ? null : entry.name(), entry == null ? null : entry.kind());
            })
        .toList();
  }
}

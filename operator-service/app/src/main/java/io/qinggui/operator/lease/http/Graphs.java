package io.qinggui.operator.lease.http;

import io.qinggui.lease.LeaseRun;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.lease.runtime.LeaseBook;
import io.qinggui.operator.leasefinding.runtime.FindingsOfLeases;
import io.qinggui.operator.registration.http.RegisteredOperators;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    List<GraphView.Edge> edges = leases.stream().map(it -> edge(it.leaseId(), day, known)).toList();
    return new GraphView(operators.stream().map(this::node).toList(), edges, truncated);
  }

  private GraphView.Edge edge(String leaseId, LocalDate day, long known) {
    return GraphView.Edge.of(
        book.lease(leaseId, known).orElseThrow().lease(),
        day,
        findings.of(leaseId, known).stream()
            .map(it -> new GraphView.Edge.Finding(it.findingId(), it.kind()))
            .toList());
  }

  private GraphView.Node node(String operatorId) {
    Optional<OperatorRegistered> entry = registered.find(operatorId);
    return new GraphView.Node(
        operatorId,
        entry.map(OperatorRegistered::name).orElse(null),
        entry.map(OperatorRegistered::kind).orElse(null));
  }
}

package io.qinggui.standalone.summary;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How far the ledgers have come, so that a question can ask for everything recorded so far. */
final class LedgerHeads {

  private final Questions questions;
  private final URI gateway;
  private final List<URI> services;

  /**
   * @param services where the services with a ledger listen
   */
  LedgerHeads(Questions questions, URI gateway, Collection<URI> services) {
    this.questions = questions;
    this.gateway = gateway;
    this.services = List.copyOf(services);
  }

  /**
   * The value of {@code Min-Ledger-Position} for all that has been recorded, with what it led to:
   * an inspection's finding becomes a credit record of the operator, and that a fact of its
   * standing.
   */
  String all() throws IOException, InterruptedException {
    String findings = heads();
    questions.get(gateway.resolve("/api/v1/operators?limit=1"), findings);
    return heads();
  }

  private String heads() throws IOException, InterruptedException {
    List<String> heads = new ArrayList<>();
    for (URI service : services) {
      var progress = questions.get(service.resolve("/api/v1/admin/progress"), "");
      long head = progress.path("head").asLong(0);
      if (head > 0) {
        heads.add(progress.path("ledger").asString() + ":" + head);
      }
    }
    return String.join(", ", heads);
  }
}

package io.qinggui.gateway.pages.verification;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.routing.Backend;
import io.qinggui.gateway.routing.Backends;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Where the ledgers of the services end: what a copy is compared with later. */
@Component
class LedgerHeads {

  private final Backends backends;

  LedgerHeads(Backends backends) {
    this.backends = backends;
  }

  /** As the interface tells them; none for whoever may not see them. */
  List<JsonNode> of(Visit visit) {
    if (!Verifiers.seesLedgers(visit)) {
      return List.of();
    }
    List<Supplier<Optional<JsonNode>>> heads =
        backends.services().stream()
            .map(Backend::name)
            .sorted()
            .map(it -> visit.begin(() -> visit.find("/ledgers/{ledger}/head", Map.of(), it)))
            .toList();
    return heads.stream().map(Supplier::get).flatMap(Optional::stream).toList();
  }
}

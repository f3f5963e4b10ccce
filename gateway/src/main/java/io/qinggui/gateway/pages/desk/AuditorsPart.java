package io.qinggui.gateway.pages.desk;

import io.qinggui.gateway.pages.desk.Box.Count;
import io.qinggui.gateway.pages.desk.Box.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Where the ledgers end, for who audits them. */
final class AuditorsPart {

  private static final List<String> LEDGERS =
      List.of("operator", "license", "inspection", "notification");

  private AuditorsPart() {}

  static Part of(Desk desk) {
    return new Part(desk.text("ledgers"), () -> ledgers(desk));
  }

  private static Box ledgers(Desk desk) {
    Map<String, Supplier<JsonNode>> heads = new LinkedHashMap<>();
    for (String ledger : LEDGERS) {
      heads.put(
          ledger,
          desk.visit().begin(() -> desk.visit().read("/ledgers/{ledger}/head", Map.of(), ledger)));
    }
    List<Count> counts =
        heads.entrySet().stream()
            .map(
                it ->
                    new Count(
                        desk.text("ledger." + it.getKey()),
                        it.getValue().get().path("position").asString(""),
                        new Link("/verify", Map.of("ledger", it.getKey())),
                        false))
            .toList();
    return Box.of(desk.text("ledgers"), counts, List.of());
  }
}

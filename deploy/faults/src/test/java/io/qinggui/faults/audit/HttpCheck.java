package io.qinggui.faults.audit;

import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What an auditor is answered over HTTP is what the ledgers hold. */
public final class HttpCheck {

  private static final String AS = "auditor";

  private final Client client;
  private final Audit audit;

  /**
   * @param audit of the same system
   */
  public HttpCheck(Client client, Audit audit) {
    this.client = client;
    this.audit = audit;
  }

  /** The composed history of each operator, and the operator itself. */
  public Findings check(Collection<String> operators) throws IOException, InterruptedException {
    Findings findings = new Findings();
    Map<String, Set<String>> histories = new HashMap<>();
    Map<String, LedgerFile> before = audit.read();
    String head = "operator:" + Objects.requireNonNull(before.get("operator")).events().size();
    for (String operator : operators) {
      histories.put(operator, history(operator));
      HttpResponse<String> one =
          client.get(AS, "/operators/" + operator, "Min-Ledger-Position", head);
      if (one.statusCode() != 200) {
        findings.wrong("operator " + operator + ": " + one.statusCode() + " " + one.body());
      }
    }
    // an announcement may have been recorded meanwhile
    Map<String, LedgerFile> after = audit.read();
    histories.forEach(
        (operator, answered) -> {
          if (!answered.containsAll(stored(before, operator))
              || !stored(after, operator).containsAll(answered)) {
            findings.wrong("history of " + operator + ": " + answered);
          }
        });
    return findings;
  }

  private static Set<String> stored(Map<String, LedgerFile> ledgers, String operator) {
    Set<String> places = new TreeSet<>();
    for (String service : Audit.SERVICES) {
      Objects.requireNonNull(ledgers.get(service)).events().stream()
          .filter(event -> event.about().contains(operator))
          .forEach(e -> places.add(e.ledger() + ":" + e.position() + " " + e.leafHash()));
    }
    return places;
  }

  private Set<String> history(String operator) throws IOException, InterruptedException {
    Set<String> places = new TreeSet<>();
    String cursor = "";
    while (true) {
      HttpResponse<String> response =
          client.get(AS, "/operators/" + operator + "/history?limit=500" + cursor);
      if (response.statusCode() != 200) {
        return Set.of(response.statusCode() + " " + response.body());
      }
      JsonNode page = Client.json(response);
      page.path("items")
          .forEach(
              item ->
                  places.add(
                      item.path("ledger").asString()
                          + ":"
                          + item.path("position").asLong()
                          + " "
                          + item.path("leafHash").asString()));
      if (!page.path("next").isString()) {
        return places;
      }
      cursor =
          "&cursor=" + URLEncoder.encode(page.path("next").stringValue(), StandardCharsets.UTF_8);
    }
  }
}

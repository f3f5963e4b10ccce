package io.qinggui.standalone.summary;

import io.qinggui.platform.client.Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many operators are where, on the dates that decide. Counted are the operators that have
 * reported a service; an operator stands as its worst reported business does.
 */
public final class CampaignSummary {

  /** The day before and the day after each of the two deadlines. */
  static final List<LocalDate> DATES =
      List.of(
          LocalDate.of(2017, 3, 31),
          LocalDate.of(2017, 4, 1),
          LocalDate.of(2017, 12, 31),
          LocalDate.of(2018, 1, 1));

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Of businesses asked about at once, on every date: a service works out each standing once. */
  private static final int BATCH = 125;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Questions questions;
  private final URI gateway;
  private final String known;

  /**
   * The answer.
   *
   * @param rows in the order of the dates
   * @param example a business whose situation changed at the last deadline, or any; empty when
   *     there is none
   */
  public record Result(List<Row> rows, Optional<Business> example) {}

  private CampaignSummary(Questions questions, URI gateway, String known) {
    this.questions = questions;
    this.gateway = gateway;
    this.known = known;
  }

  /**
   * Asks for everything that has been recorded so far; waits until it has arrived everywhere.
   *
   * @param gateway whom to ask
   * @param services where the services with a ledger listen
   */
  public static Result ask(URI gateway, Collection<URI> services)
      throws IOException, InterruptedException {
    Credentials auditor = new Credentials(gateway.resolve("/oauth2/token"), "auditor", "demo");
    try (Questions questions = new Questions(auditor, PATIENCE)) {
      String known = new LedgerHeads(questions, gateway, services).all();
      CampaignSummary summary = new CampaignSummary(questions, gateway, known);
      List<Map<Business, Situation>> byDate = summary.situations(summary.businesses());
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < DATES.size(); i++) {
        rows.add(Row.of(DATES.get(i), worstByOperator(byDate.get(i))));
      }
      return new Result(rows, example(byDate.get(DATES.size() - 2), byDate.getLast()));
    }
  }

  private List<Business> businesses() throws IOException, InterruptedException {
    List<Business> all = new ArrayList<>();
    String cursor = "";
    while (true) {
      JsonNode page = questions.get(gateway.resolve("/api/v1/operators?limit=500" + cursor), known);
      for (JsonNode operator : page.path("items")) {
        for (JsonNode report : operator.path("serviceReports")) {
          all.add(
              new Business(
                  operator.path("operatorId").asString(),
                  report.path("service").asString(),
                  report.path("province").asString()));
        }
      }
      String next = page.path("next").asString("");
      if (next.isEmpty()) {
        return all;
      }
      cursor = "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
  }

  /** For each of the dates. */
  private List<Map<Business, Situation>> situations(List<Business> businesses)
      throws IOException, InterruptedException {
    List<Map<Business, Situation>> byDate = new ArrayList<>();
    DATES.forEach(each -> byDate.add(new LinkedHashMap<>()));
    for (int from = 0; from < businesses.size(); from += BATCH) {
      List<Business> some = businesses.subList(from, Math.min(from + BATCH, businesses.size()));
      Iterator<JsonNode> answers =
          questions
              .post(gateway.resolve("/api/v1/decisions/batch"), known, batch(some))
              .path("answers")
              .iterator();
      for (Business business : some) {
        byDate.forEach(each -> each.put(business, Situation.of(answers.next())));
      }
    }
    return byDate;
  }

  private static Collection<Situation> worstByOperator(Map<Business, Situation> situations) {
    Map<String, Situation> byOperator = new LinkedHashMap<>();
    situations.forEach(
        (business, situation) ->
            byOperator.merge(business.operatorId(), situation, Situation::worse));
    return byOperator.values();
  }

  private static Optional<Business> example(
      Map<Business, Situation> before, Map<Business, Situation> after) {
    return after.keySet().stream()
        .filter(each -> before.get(each) == Situation.IN_GRACE)
        .filter(each -> after.get(each) == Situation.BARRED)
        .findFirst()
        .or(() -> after.keySet().stream().findFirst());
  }

  /** All dates of a business, then those of the next. */
  private static JsonNode batch(List<Business> businesses) {
    ObjectNode batch = JSON.createObjectNode();
    ArrayNode all = batch.putArray("questions");
    for (Business business : businesses) {
      for (LocalDate date : DATES) {
        all.addObject()
            .put("question", "ACCEPT_CUSTOMER")
            .put("operatorId", business.operatorId())
            .put("service", business.service())
            .put("province", business.province())
            .put("validAt", date + "T00:00:00+08:00");
      }
    }
    return batch;
  }
}

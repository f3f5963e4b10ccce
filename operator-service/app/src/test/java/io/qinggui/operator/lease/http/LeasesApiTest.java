package io.qinggui.operator.lease.http;

import static io.qinggui.operator.OperatorService.API;
import static io.qinggui.operator.OperatorService.newOperator;
import static io.qinggui.operator.OperatorService.newUscc;
import static io.qinggui.operator.OperatorService.refused;
import static io.qinggui.operator.OperatorService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LeasesApiTest {

  private static final AtomicInteger BLOCKS = new AtomicInteger();

  private final String carrier = newOperator("CARRIER", "11");
  private final String operator = newOperator("ENTERPRISE", "33");
  private final String user = newOperator("ENTERPRISE", "33");

  /** A /16 that no other test has. */
  private final String block = "10." + BLOCKS.getAndIncrement();

  @Test
  void a_lease_is_recorded_and_read_by_its_parties_and_the_authorities() {
    Answer answer = record(carrier, operator, "N-1", block + ".0.0/16");

    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.text("leaseId")).matches("LS-[0-9A-F]{16}");
    Stream.of(
            Tokens.carrier(carrier),
            Tokens.operator(operator),
            Tokens.miit(),
            Tokens.administration("44"),
            Tokens.auditor())
        .forEach(
            token ->
                assertThat(API.get(token, answer.header("Location")).json())
                    .isEqualTo(answer.json()));
    Stream.of(Tokens.carrier(newUscc()), Tokens.operator(user), Tokens.evaluator())
        .forEach(
            token -> refused(403, "forbidden", () -> API.get(token, answer.header("Location"))));
    refused(
        404, "lease-unknown", () -> API.get(Tokens.miit(), "/api/v1/leases/LS-0000000000000000"));
  }

  @Test
  void it_stands_in_the_histories_of_both() {
    record(carrier, operator, "N-1", block + ".0.0/16");

    for (String party : List.of(carrier, operator)) {
      JsonNode items =
          API.get(Tokens.miit(), "/api/v1/operators/" + party + "/history").json().path("items");
      assertThat(items.findValuesAsString("type"))
          .containsExactly(
              "io.qinggui.operator.operator-registered", "io.qinggui.operator.lease-recorded");
    }
  }

  @Test
  void a_competitor_does_not_see_it_in_the_history() {
    record(carrier, operator, "N-1", block + ".0.0/16");

    JsonNode items =
        API.get(Tokens.carrier(newUscc()), "/api/v1/operators/" + operator + "/history")
            .json()
            .path("items");

    assertThat(items.findValuesAsString("type"))
        .containsExactly("io.qinggui.operator.operator-registered");
  }

  @Test
  void what_is_no_canonical_prefix_is_refused_at_its_field() {
    refusedAt("/identifier", "host-bits-set", () -> lease("IP_PREFIX", block + ".0.1/16"));
    refusedAt("/identifier", "leading-zeros", () -> lease("IP_PREFIX", "010.0.0.0/8"));
    refusedAt("/identifier", "ipv4-mapped", () -> lease("IP_PREFIX", "::ffff:a00:0/104"));
    refusedAt("/identifier", "prefix-length-missing", () -> lease("IP_PREFIX", block + ".0.0"));
    refusedAt("/identifier", "not-a-prefix", () -> lease("IP_PREFIX", block + ".0.0/33"));
    assertThat(lease("IP_PREFIX", "2001:0DB8:" + BLOCKS.get() + "::/48").text("identifier"))
        .startsWith("2001:db8:");
  }

  @Test
  void who_held_an_address_on_a_day_is_told() {
    String lease = record(carrier, operator, "N-1", block + ".4.0/24").text("leaseId");
    API.post(
        Tokens.carrier(carrier),
        "/api/v1/leases/" + lease + "/end",
        json("{'endedOn':'2017-06-01','reason':'退租'}"));
    String next = record(carrier, user, "N-2", block + ".4.0/24", "2017-06-01").text("leaseId");

    assertThat(found("containing=" + block + ".4.77&validAt=2017-05-31T00:00:00%2B08:00"))
        .containsExactly(lease);
    assertThat(found("containing=" + block + ".4.77&validAt=2017-06-01T00:00:00%2B08:00"))
        .containsExactly(next);
    assertThat(found("within=" + block + ".0.0/16")).containsExactly(next);
    assertThat(found("within=" + block + ".0.0/16&lesseeId=" + operator)).isEmpty();
    assertThat(found("lessorId=" + carrier + "&province=33&resource=IP_PREFIX"))
        .containsExactly(next);
    assertThat(found("lessorId=" + carrier + "&province=44")).isEmpty();
    refusedAt(
        "/query/containing",
        "leading-zeros",
        () -> API.get(Tokens.miit(), "/api/v1/leases?containing=010.0.0.1"));
  }

  @Test
  void parties_find_their_own_leases_only() {
    record(carrier, operator, "N-1", block + ".0.0/16");

    assertThat(
            API.get(Tokens.carrier(carrier), "/api/v1/leases?lessorId=" + carrier)
                .json()
                .path("items")
                .size())
        .isEqualTo(1);
    assertThat(
            API.get(Tokens.operator(operator), "/api/v1/leases?lesseeId=" + operator)
                .json()
                .path("items")
                .size())
        .isEqualTo(1);
    refused(
        403,
        "forbidden",
        () -> API.get(Tokens.operator(user), "/api/v1/leases?lessorId=" + carrier));
    refused(403, "forbidden", () -> API.get(Tokens.operator(user), "/api/v1/leases"));
  }

  @Test
  void pages_have_every_lease_once() {
    List<String> recorded = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      recorded.add(record(carrier, operator, "N-" + i, block + "." + i + ".0/24").text("leaseId"));
    }

    List<String> read = new ArrayList<>();
    String query = "/api/v1/leases?limit=2&lessorId=" + carrier;
    Answer page = API.get(Tokens.miit(), query);
    read.addAll(page.json().path("items").findValuesAsString("leaseId"));
    while (!page.json().path("next").isNull()) {
      page = API.get(Tokens.miit(), query + "&cursor=" + page.text("next"));
      read.addAll(page.json().path("items").findValuesAsString("leaseId"));
    }

    assertThat(read).isSorted().containsExactlyInAnyOrderElementsOf(recorded);
  }

  @Test
  void the_chain_goes_up_to_the_carrier_and_down_to_the_user() {
    String upper = record(carrier, operator, "N-1", block + ".0.0/16").text("leaseId");
    String lower = record(operator, user, "S-1", block + ".8.0/24").text("leaseId");
    record(operator, carrier, "S-2", "192.0.2.0/24");

    for (String lease : List.of(upper, lower)) {
      JsonNode chain = API.get(Tokens.miit(), "/api/v1/leases/" + lease + "/chain").json();
      assertThat(chain.path("edges").findValuesAsString("leaseId"))
          .containsExactlyInAnyOrder(upper, lower);
      assertThat(chain.path("nodes").findValuesAsString("operatorId"))
          .containsExactlyInAnyOrder(carrier, operator, user);
      assertThat(chain.path("nodes").findValuesAsString("kind")).contains("CARRIER");
      assertThat(chain.path("truncated").booleanValue()).isFalse();
    }
    assertThat(
            API.get(Tokens.miit(), "/api/v1/leases/" + upper + "/chain?direction=up")
                .json()
                .path("edges")
                .findValuesAsString("leaseId"))
        .containsExactly(upper);
    assertThat(
            API.get(Tokens.miit(), "/api/v1/resources/path?identifier=" + block + ".8.9")
                .json()
                .path("edges")
                .findValuesAsString("leaseId"))
        .containsExactly(upper, lower);
    assertThat(
            API.get(Tokens.operator(operator), "/api/v1/operators/" + operator + "/lease-graph")
                .json()
                .path("edges")
                .size())
        .isEqualTo(3);
    refused(
        403,
        "forbidden",
        () -> API.get(Tokens.operator(user), "/api/v1/leases/" + upper + "/chain"));
  }

  @Test
  void two_lessees_of_one_resource_are_told() {
    String one = record(carrier, operator, "N-1", block + ".0.0/16").text("leaseId");
    Answer other = record(carrier, user, "N-2", block + ".3.0/24");

    assertThat(other.json().path("overlapsWith").get(0).stringValue()).isEqualTo(one);
    assertThat(
            API.get(Tokens.miit(), "/api/v1/leases/" + one)
                .json()
                .path("overlapsWith")
                .get(0)
                .stringValue())
        .isEqualTo(other.text("leaseId"));
  }

  @Test
  void a_correction_leaves_what_was_known_before_as_it_was() {
    Answer recorded = record(carrier, operator, "N-1", block + ".0.0/16");
    String lease = "/api/v1/leases/" + recorded.text("leaseId");
    String query = "/api/v1/resources/path?identifier=" + block + ".0.0/16";
    String history = "/api/v1/operators/" + carrier + "/history";
    JsonNode event = API.get(Tokens.miit(), history).json().path("items").get(1);
    String moment = event.path("recordedAt").stringValue();
    Answer before = API.get(Tokens.miit(), lease + "?knownAt=" + moment);
    Answer pathBefore = API.get(Tokens.miit(), query + "&knownAt=" + moment);

    Answer corrected =
        API.post(
            Tokens.carrier(carrier),
            lease + "/corrections",
            "{\"eventId\":\"%s\",\"reason\":\"承租方写错\",\"replacement\":%s}"
                .formatted(
                    event.path("id").stringValue(),
                    body(carrier, user, "N-1", "IP_PREFIX", block + ".0.0/17")));

    assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
    assertThat(API.get(Tokens.miit(), lease).text("lesseeId")).isEqualTo(user);
    assertThat(API.get(Tokens.miit(), lease + "?knownAt=" + moment).json())
        .isEqualTo(before.json());
    assertThat(API.get(Tokens.miit(), query + "&knownAt=" + moment).json())
        .isEqualTo(pathBefore.json());
    assertThat(API.get(Tokens.miit(), query).json().path("edges").findValuesAsString("lesseeId"))
        .containsExactly(user);
    assertThat(found("lesseeId=" + operator)).isEmpty();
  }

  @Test
  void each_line_of_a_batch_has_its_own_outcome() {
    String body =
        String.join(
            "\n",
            body(carrier, operator, "B-1", "IP_PREFIX", block + ".0.0/24"),
            body(carrier, operator, "B-1", "IP_PREFIX", block + ".0.0/24"),
            body(carrier, operator, "B-2", "IP_PREFIX", block + ".0.1/24"),
            "{\"leaseNumber\":",
            "",
            body(carrier, newUscc(), "B-3", "IP_PREFIX", block + ".1.0/24"),
            body(operator, user, "B-4", "IP_PREFIX", block + ".2.0/24"),
            body(carrier, operator, "B-5", "BANDWIDTH", "10G 出口"));

    Answer answer = batch(Tokens.carrier(carrier), body);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    JsonNode outcomes = answer.json().path("outcomes");
    assertThat(outcomes.findValues("line").stream().map(JsonNode::intValue))
        .containsExactly(1, 2, 3, 4, 6, 7, 8);
    assertThat(outcomes.findValues("status").stream().map(JsonNode::intValue))
        .containsExactly(201, 409, 422, 400, 422, 403, 201);
    assertThat(outcomes.get(1).path("code").stringValue()).isEqualTo("lease-already-recorded");
    assertThat(outcomes.get(2).path("pointer").stringValue()).isEqualTo("/identifier");
    assertThat(outcomes.get(3).path("code").stringValue()).isEqualTo("malformed-json");
    assertThat(outcomes.get(4).path("code").stringValue()).isEqualTo("lessee-unknown");
    assertThat(outcomes.get(0).path("leaseId").stringValue())
        .isEqualTo(outcomes.get(1).path("leaseId").stringValue());
  }

  @Test
  void a_batch_under_a_key_is_answered_the_same_again() {
    String body = body(carrier, operator, "B-1", "IP_PREFIX", block + ".0.0/24");
    String token = Tokens.carrier(carrier);

    Answer first = batch(token, body, "Idempotency-Key", "k-" + carrier);
    Answer again = batch(token, body, "Idempotency-Key", "k-" + carrier);
    refused(
        422,
        "idempotency-key-reused",
        () -> batch(token, body.replace("B-1", "B-2"), "Idempotency-Key", "k-" + carrier));

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(found("lessorId=" + carrier)).hasSize(1);
  }

  @Test
  void a_batch_of_too_many_lines_is_refused_whole() {
    String line = body(carrier, operator, "B-%d", "BANDWIDTH", "x");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_001; i++) {
      lines.add(line.formatted(i));
    }

    refused(413, "too-many-lines", () -> batch(Tokens.miit(), String.join("\n", lines)));

    assertThat(found("lessorId=" + carrier)).isEmpty();
  }

  private Answer record(String lessor, String lessee, String number, String prefix) {
    return API.post(
        Tokens.miit(), "/api/v1/leases", body(lessor, lessee, number, "IP_PREFIX", prefix));
  }

  private Answer record(String lessor, String lessee, String number, String prefix, String from) {
    return API.post(
        Tokens.miit(),
        "/api/v1/leases",
        body(lessor, lessee, number, "IP_PREFIX", prefix).replace("2017-02-01", from));
  }

  private Answer lease(String resource, String identifier) {
    return API.post(
        Tokens.miit(), "/api/v1/leases", body(carrier, operator, "N-1", resource, identifier));
  }

  private static String body(
      String lessor, String lessee, String number, String resource, String identifier) {
    return json(
        "{'leaseNumber':'%s','lessorId':'%s','lesseeId':'%s','resource':'%s','identifier':'%s',"
            + "'province':'33','service':'IDC','purpose':'OPERATE_SERVICE','from':'2017-02-01'}",
        number, lessor, lessee, resource, identifier);
  }

  private static Answer batch(String token, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/x-ndjson"));
    return API.post(token, "/api/v1/leases/batch", body, all.toArray(String[]::new));
  }

  private static List<String> found(String query) {
    return API.get(Tokens.miit(), "/api/v1/leases?" + query)
        .json()
        .path("items")
        .findValuesAsString("leaseId");
  }
}

package io.qinggui.operator.inventory.http;

import static io.qinggui.operator.OperatorService.API;
import static io.qinggui.operator.OperatorService.DIRECTORY;
import static io.qinggui.operator.OperatorService.newOperator;
import static io.qinggui.operator.OperatorService.newUscc;
import static io.qinggui.operator.OperatorService.refused;
import static io.qinggui.operator.OperatorService.refusedAt;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All leases of a carrier at once. */
class InventoriesApiTest {

  private static final String PATH = "/api/v1/lease-inventories";
  private static final String CSV = "text/csv";
  private static final String LINES = "application/x-ndjson";
  private static final String HEADER =
      "leaseNumber,lesseeId,resource,identifier,province,service,purpose,from,until,mbps";

  private final String carrier = newOperator("CARRIER", "11");
  private final String lessee = newOperator("ENTERPRISE", "33");

  @Test
  void what_is_new_is_recorded_what_differs_is_changed_what_is_gone_is_ended() {
    done(filed("2017-02-01", csv(row("A", 10), row("B", 10), row("C", 10))));

    JsonNode count = done(filed("2017-05-01", csv(row("A", 10), row("B", 20), row("D", 5))));

    assertCounts(count, 1, 1, 1, 1, 0);
    assertThat(count.path("lines").asInt()).isEqualTo(3);
    assertThat(count.path("done").asInt()).isEqualTo(3);
    assertThat(terms("B", "2017-04-30").path("mbps").asInt()).isEqualTo(10);
    assertThat(terms("B", "2017-05-01").path("mbps").asInt()).isEqualTo(20);
    assertThat(numbersOn("2017-04-30")).containsExactlyInAnyOrder("A", "B", "C", "D");
    assertThat(numbersOn("2017-05-01")).containsExactlyInAnyOrder("A", "B", "D");
    assertThat(historyTypes())
        .containsExactlyInAnyOrder(
            "lease-recorded",
            "lease-recorded",
            "lease-recorded",
            "lease-recorded",
            "lease-changed",
            "lease-ended");
  }

  @Test
  void the_same_inventory_again_changes_nothing() {
    done(filed("2017-02-01", csv(row("A", 10), row("B", 10))));

    assertCounts(done(filed("2017-03-01", csv(row("A", 10), row("B", 10)))), 0, 0, 0, 2, 0);
    assertThat(historyTypes()).containsExactly("lease-recorded", "lease-recorded");
  }

  @Test
  void a_dry_run_says_how_many_of_each_and_does_nothing() {
    done(filed("2017-02-01", csv(row("A", 10), row("B", 10), row("C", 10))));

    JsonNode count =
        done(filed("2017-05-01&dryRun=true", csv(row("A", 10), row("B", 20), row("D", 5))));

    assertThat(count.path("dryRun").asBoolean()).isTrue();
    assertCounts(count, 1, 1, 1, 1, 0);
    assertThat(numbersOn("2017-05-01")).containsExactlyInAnyOrder("A", "B", "C");
    assertThat(historyTypes()).hasSize(3);
  }

  @Test
  void lines_of_json_are_the_same() {
    JsonNode count =
        done(
            API.post(
                Tokens.carrier(carrier),
                PATH + "?asOf=2017-02-01",
                BodyPublishers.ofString(
                    Stream.of("J-1", "J-2").map(this::json).collect(Collectors.joining("\n"))),
                "Content-Type",
                LINES));

    assertCounts(count, 2, 0, 0, 0, 0);
    assertThat(numbersOn("2017-02-01")).containsExactlyInAnyOrder("J-1", "J-2");
  }

  @Test
  void a_wrong_line_is_refused_and_named_and_its_lease_is_not_taken_for_gone() {
    done(filed("2017-02-01", csv(row("A", 10), row("B", 10))));

    String inventory =
        filed(
                "2017-05-01",
                csv(
                    row("A", 10).replace(",33,", ",99,"),
                    row("B", 10).replace(lessee, newUscc()),
                    row("E", 1),
                    row("E", 2),
                    row("F", 3).replace("11.0.0.0/8", "11.0.0.1/8")))
            .header("Location");
    JsonNode count = done(inventory);

    assertCounts(count, 1, 0, 0, 0, 4);
    assertThat(count.has("endsWithheld")).isFalse();
    List<JsonNode> lines = refusedLines(inventory);
    assertThat(lines).extracting(it -> it.path("line").asInt()).containsExactly(2, 3, 5, 6);
    assertThat(lines)
        .extracting(it -> it.path("code").asString())
        .containsExactly(
            "unknown-province", "lease-recorded-differently", "duplicate-line", "host-bits-set");
    assertThat(numbersOn("2017-05-01")).containsExactlyInAnyOrder("A", "B", "E");
  }

  @Test
  void as_long_as_a_line_does_not_say_which_lease_it_is_about_nothing_is_ended() {
    done(filed("2017-02-01", csv(row("A", 10), row("B", 10))));

    String inventory =
        filed("2017-05-01", csv(row("A", 10), "x,y", row("", 10))).header("Location");
    JsonNode count = done(inventory);

    assertCounts(count, 0, 0, 0, 1, 2);
    assertThat(count.path("endsWithheld").asBoolean()).isTrue();
    assertThat(refusedLines(inventory))
        .extracting(it -> it.path("code").asString())
        .containsExactly("wrong-number-of-cells", "required");
    assertThat(numbersOn("2017-05-01")).containsExactlyInAnyOrder("A", "B");
  }

  @Test
  void a_lease_that_was_recorded_otherwise_is_left_as_it_is() {
    done(filed("2017-02-01", csv(row("A", 10))));
    String other = newOperator("ENTERPRISE", "33");

    String inventory =
        filed("2017-05-01", csv(row("A", 10).replace(lessee, other))).header("Location");

    assertCounts(done(inventory), 0, 0, 0, 0, 1);
    assertThat(refusedLines(inventory).getFirst().path("code").asString())
        .isEqualTo("lease-recorded-differently");
    assertThat(numbersOn("2017-05-01")).containsExactly("A");
  }

  @Test
  void the_same_request_again_is_answered_with_the_same_inventory() {
    String body = csv(row("A", 10));
    Answer first = filed("2017-02-01", body, "Idempotency-Key", "inventory-1");
    done(first);

    Answer again = filed("2017-02-01", body, "Idempotency-Key", "inventory-1");

    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.text("state")).isEqualTo("DONE");
    refused(
        422,
        "idempotency-key-reused",
        () -> filed("2017-02-01", csv(row("B", 1)), "Idempotency-Key", "inventory-1"));
  }

  @Test
  void an_inventory_that_breaks_off_leaves_nothing() {
    done(filed("2017-02-01", csv(row("A", 10), row("B", 10))));

    var unused =
        API.raw(
            "POST "
                + PATH
                + "?asOf=2017-05-01 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Tokens.carrier(carrier)
                + "\r\nContent-Type: text/csv\r\nContent-Length: 100000\r\n\r\n"
                + csv(row("A", 99)));

    // the next one goes through the same worker: what came before it would be done before it
    assertCounts(done(filed("2017-03-01", csv(row("A", 10), row("B", 10)))), 0, 0, 0, 2, 0);
    assertThat(historyTypes()).hasSize(2);
  }

  @Test
  void what_a_kill_interrupted_is_begun_again_does_nothing_twice_and_counts_the_same()
      throws Exception {
    done(filed("2017-02-01", csv(row("A", 10), row("B", 10), row("C", 10))));
    String body = csv(row("A", 10), row("B", 20), row("D", 5));
    String location = filed("2017-05-01", body).header("Location");
    JsonNode first = done(location);
    int events = historyTypes().size();

    // as if it had been killed after the last line, before it was done
    Path files = DIRECTORY.resolve("inventories").resolve(location.substring(PATH.length() + 1));
    Files.writeString(files.resolve("lines"), body);
    Files.writeString(
        files.resolve("count.json"),
        Files.readString(files.resolve("count.json"))
            .replaceAll("\"finishedAt\":\"[^\"]*\"", "\"finishedAt\":null"));

    JsonNode second = done(location);
    assertThat(second.path("finishedAt")).isNotEqualTo(first.path("finishedAt"));
    assertCounts(second, 1, 1, 1, 1, 0);
    assertThat(historyTypes()).hasSize(events);
  }

  @Test
  void one_that_cannot_be_worked_through_keeps_no_other_waiting() throws Exception {
    String location = filed("2017-02-01", csv(row("A", 10))).header("Location");
    done(location);
    String id = location.substring(PATH.length() + 1);
    Path inventories = DIRECTORY.resolve("inventories");
    Path broken = inventories.resolve("INV-FFFFFFFFFFFFFFFF");
    Files.createDirectories(broken.resolve("lines"));
    Files.writeString(
        broken.resolve("inventory.json"),
        Files.readString(inventories.resolve(id).resolve("inventory.json"))
            .replace(id, "INV-FFFFFFFFFFFFFFFF"));

    assertCounts(done(filed("2017-03-01", csv(row("A", 10)))), 0, 0, 0, 1, 0);
    assertCounts(done(filed("2017-04-01", csv(row("A", 10)))), 0, 0, 0, 1, 0);

    Files.delete(broken.resolve("lines"));
  }

  @Test
  void what_cannot_be_read_is_refused_whole() {
    refused(400, "body-required", () -> filed("2017-02-01", ""));
    refused(400, "body-required", () -> filed("2017-02-01", HEADER));
    refusedAt("/1", "unknown-column", () -> filed("2017-02-01", "leaseNumber,colour\n1,2"));
    refusedAt("/1", "duplicate-column", () -> filed("2017-02-01", "from,from\n1,2"));
    refused(413, "line-too-long", () -> filed("2017-02-01", "x".repeat(20_000)));
    refused(
        400,
        "not-utf8",
        () ->
            API.post(
                Tokens.carrier(carrier),
                PATH + "?asOf=2017-02-01",
                BodyPublishers.ofByteArray((HEADER + "\n租用,1").getBytes(Charset.forName("GBK"))),
                "Content-Type",
                CSV));
    refusedAt("/query/asOf", "date-in-future", () -> filed("2199-01-01", csv(row("A", 1))));
    assertThat(numbersOn("2017-05-01")).isEmpty();
  }

  @Test
  void a_million_and_one_lines_are_too_many() {
    String lines = HEADER + "\n" + "x\n".repeat(1_000_001);

    refused(413, "too-many-lines", () -> filed("2017-02-01", lines));
  }

  @Test
  void it_is_the_carriers_own() {
    Answer filed = filed("2017-02-01", csv(row("A", 10)));
    String location = filed.header("Location");
    done(filed);

    assertThat(API.get(Tokens.auditor(), location).status()).isEqualTo(200);
    refused(403, "forbidden", () -> API.get(Tokens.carrier(newUscc()), location));
    refused(403, "forbidden", () -> API.get(Tokens.operator(lessee), location));
    refused(
        403,
        "forbidden",
        () ->
            API.post(
                Tokens.miit(),
                PATH + "?asOf=2017-02-01",
                BodyPublishers.ofString(csv(row("A", 1))),
                "Content-Type",
                CSV));
    refused(404, "inventory-unknown", () -> API.get(Tokens.miit(), PATH + "/INV-0000000000000000"));
  }

  @Test
  void many_lines_are_taken_in_one_request() {
    String[] rows =
        IntStream.range(0, 3_000).mapToObj(it -> row("M-" + it, 10)).toArray(String[]::new);

    JsonNode count = done(filed("2017-02-01", csv(rows)));

    assertCounts(count, 3_000, 0, 0, 0, 0);
  }

  private Answer filed(String asOf, String body, String... headers) {
    String[] all =
        Stream.concat(Stream.of("Content-Type", CSV), Stream.of(headers)).toArray(String[]::new);
    return API.post(
        Tokens.carrier(carrier), PATH + "?asOf=" + asOf, BodyPublishers.ofString(body), all);
  }

  private static JsonNode done(Answer filed) {
    assertThat(filed.status()).as(filed.toString()).isEqualTo(202);
    return done(filed.header("Location"));
  }

  private static JsonNode done(String location) {
    return await()
        .atMost(60, SECONDS)
        .until(
            () -> API.get(Tokens.miit(), location).json(),
            it -> it.path("state").asString().equals("DONE"));
  }

  private static void assertCounts(
      JsonNode count, int recorded, int changed, int ended, int unchanged, int refused) {
    assertThat(
            Stream.of("recorded", "changed", "ended", "unchanged", "refused")
                .map(it -> count.path(it).asInt()))
        .as(count.toString())
        .containsExactly(recorded, changed, ended, unchanged, refused);
  }

  private static List<JsonNode> refusedLines(String location) {
    return API.get(Tokens.miit(), location + "/refused")
        .body()
        .lines()
        .map(it -> JsonMapper.shared().readTree(it))
        .toList();
  }

  private List<String> numbersOn(String day) {
    return leasesOn(day).findValuesAsString("leaseNumber");
  }

  private JsonNode terms(String number, String day) {
    return leasesOn(day)
        .valueStream()
        .filter(it -> it.path("leaseNumber").asString().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode leasesOn(String day) {
    return API.get(
            Tokens.miit(),
            "/api/v1/leases?limit=500&lessorId=" + carrier + "&validAt=" + day + "T04:00:00Z")
        .json()
        .path("items");
  }

  private List<String> historyTypes() {
    return API
        .get(Tokens.miit(), "/api/v1/operators/" + carrier + "/history?limit=500")
        .json()
        .path("items")
        .findValuesAsString("type")
        .stream()
        .map(it -> it.substring(it.lastIndexOf('.') + 1))
        .filter(it -> it.startsWith("lease"))
        .toList();
  }

  private static String csv(String... rows) {
    return HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n";
  }

  private String row(String number, int mbps) {
    return "%s,%s,IP_PREFIX,11.0.0.0/8,33,,OWN_USE,2017-01-01,,%d".formatted(number, lessee, mbps);
  }

  private String json(String number) {
    return """
    {"leaseNumber": "%s", "lesseeId": "%s", "resource": "CIRCUIT", "identifier": "x",\
     "province": "33", "purpose": "OWN_USE", "from": "2017-01-01"}\
    """
        .formatted(number, lessee);
  }
}

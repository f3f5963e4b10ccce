package io.qinggui.inspection.spotcheck.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.noteLicenseFact;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.inspection.Registrations;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.RegisterEvent.LicenseFactNoted;
import io.qinggui.inspection.language.SpotCheckEvent.Entropy;
import io.qinggui.inspection.language.SpotCheckEvent.Inspector;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.EventTooLongException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.reference.Sha256;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A check among more operators than an event has room for, a tenth of whom are drawn: 5,000, or as
 * many as {@code -Dqinggui.test.licensed} says.
 */
@Timeout(120)
class LargeSpotCheckApiTest {

  private static final String PATH = "/api/v1/spot-checks";
  private static final String HAINAN = Tokens.administration("46");
  private static final String UNTRAINED =
      "/api/v1/trainings?missing=true&province=46&from=2017-01-01&to=2017-01-02&limit=1";
  private static final EventCatalog<InspectionEvent> CATALOG =
      EventCatalog.of(InspectionEvent.class);
  private static final int LICENSED = Integer.getInteger("qinggui.test.licensed", 5_000);
  private static final int DRAWN = LICENSED / 10;

  /** Nobody else in these tests is licensed in this province. */
  @BeforeAll
  static void license() {
    noteLicenseFact(registered());
    for (int i = 1; i < LICENSED; i += 1_000) {
      List<NewEvent> events =
          IntStream.range(i, Math.min(i + 1_000, LICENSED))
              .mapToObj(each -> registered())
              .map(each -> event(each, each.subject()))
              .toList();
      append(events);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> API.get(HAINAN, UNTRAINED).status() == 200); // the register is read
  }

  private static LicenseFactNoted registered() {
    return Registrations.of(newUscc(), "46", "2014-05-01", "2034-04-30");
  }

  private static NewEvent event(InspectionEvent event, String stream) {
    EventType type = CATALOG.typeOf(event.getClass());
    return new NewEvent(
        UUID.randomUUID().toString(),
        type.value(),
        type.version(),
        stream,
        0,
        event.subject(),
        event.legalDate(),
        CATALOG.write(event),
        "{}".getBytes(UTF_8));
  }

  /** As it is, past the decider. */
  private static void append(List<NewEvent> events) {
    Actor actor = LEDGER.read(LEDGER.head() - 1, 1).getFirst().actor();
    var unused = LEDGER.append(new Append(UUID.randomUUID().toString(), "test", actor, events));
  }

  @Test
  void it_is_announced_drawn_and_made_again(@TempDir Path directory) throws Exception {
    String body = announcement(Instant.now().plusSeconds(3));
    int events = API.post(HAINAN, PATH + "?dryRun=true", body).ok().json().path("events").size();
    String key = UUID.randomUUID().toString();
    Answer announced = API.post(HAINAN, PATH, body, "Idempotency-Key", key).created();
    assertThat(announced.json().path("population").intValue()).isEqualTo(LICENSED);
    assertThat(API.post(HAINAN, PATH, body, "Idempotency-Key", key).created().body())
        .isEqualTo(announced.body());
    String check = announced.header("Location");
    assertThat(stored(check)).hasSize(events).hasSizeGreaterThan(5);
    assertThat(API.get("", check + "/draw").ok().json().path("population").size())
        .isEqualTo(LICENSED);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> API.post(HAINAN, check + "/draw", values()).status() == 201);
    refused(
        409,
        "spot-check-already-drawn",
        () -> API.post(HAINAN, check + "/draw", values().replace("5d2a", "6d2a")));

    Answer draw = API.get("", check + "/draw").ok();

    assertThat(draw.json().path("sample").size()).isEqualTo(DRAWN);
    assertThat(draw.json().path("reserves").size()).isEqualTo(DRAWN);
    Path file = directory.resolve("draw.json");
    Files.write(file, draw.bytes());
    assertThat(SpotChecksApiTest.python(directory, file)).isEqualTo("the draw is right");
    assertThat(stored(check))
        .hasSizeGreaterThan(events + 5)
        .allSatisfy(it -> assertThat(it.stored().length).isLessThan(EventTooLongException.LONGEST));
    inspected(check, draw.at("/reserves/" + (DRAWN - 1) + "/operatorId"));
    await()
        .untilAsserted(
            () -> assertThat(listed(check)).isEqualTo(LICENSED + " operators, 1 result"));
  }

  private static String listed(String check) {
    return API.get(Tokens.miit(), PATH + "?province=46&state=DRAWN&limit=500")
        .ok()
        .json()
        .path("items")
        .valueStream()
        .filter(it -> check.endsWith(it.path("spotCheckId").stringValue()))
        .map(it -> it.path("population") + " operators, " + it.path("results") + " result")
        .collect(Collectors.joining());
  }

  private static void inspected(String check, String operatorId) {
    API.post(
            HAINAN,
            check + "/results",
            json(
                "{'operatorId': '%s', 'inspectedOn': '%s', 'outcome': 'CLEAN'}",
                operatorId, LocalDate.now(ZoneId.of("Asia/Shanghai"))))
        .created();
  }

  private static List<LedgerEvent> stored(String check) {
    return LEDGER.readStream("spot-check" + check.substring(check.lastIndexOf('/')), 0);
  }

  @Test
  void a_part_of_an_announcement_is_not_put_right() {
    String check =
        API.post(HAINAN, PATH, announcement(Instant.now().plusSeconds(3_600)))
            .created()
            .header("Location");

    Stream.of(0, 1)
        .forEach(
            place ->
                refused(
                    422,
                    "not-correctable",
                    () ->
                        API.post(
                            HAINAN,
                            check + "/corrections",
                            json(
                                "{'eventId': '%s', 'reason': '有误'}",
                                stored(check).get(place).id()))));
  }

  @Test
  void a_check_of_before_with_its_list_in_one_event_is_read_and_drawn(@TempDir Path directory)
      throws Exception {
    List<String> population = IntStream.range(0, 2_900).mapToObj("9146%014d"::formatted).toList();
    SpotCheckAnnounced announced = announced(population);
    append(List.of(event(announced, announced.subject())));
    String check = PATH + "/" + announced.spotCheckId();
    assertThat(stored(check).getFirst().stored().length).isGreaterThan(60_000);

    assertThat(API.get("", check + "/draw").ok().json().path("population").size()).isEqualTo(2_900);
    API.post(HAINAN, check + "/draw", values()).created();

    Path file = directory.resolve("draw.json");
    Files.write(file, API.get("", check + "/draw").ok().bytes());
    assertThat(SpotChecksApiTest.python(directory, file)).isEqualTo("the draw is right");
    await()
        .untilAsserted(
            () ->
                assertThat(API.get(Tokens.miit(), PATH + "?province=46&state=DRAWN").body())
                    .contains(announced.spotCheckId()));
  }

  private static SpotCheckAnnounced announced(List<String> population) {
    return new SpotCheckAnnounced(
        "SPC-46-OF-BEFORE",
        "抽查",
        "46",
        List.of(),
        List.of("46"),
        List.of(),
        population,
        Sha256.hex(String.join("\n", population) + "\n"),
        500,
        Stream.of("A-01", "A-02", "A-03").map(it -> new Inspector(it, it, List.of())).toList(),
        2,
        Instant.parse("2017-06-02T00:00:00Z"),
        List.of(new Entropy("drand", "PUBLIC", "drand quicknet", "4242", null, null)),
        "PUBLIC_SOURCE",
        LocalDate.of(2017, 6, 1),
        null);
  }

  private static String announcement(Instant drawNotBefore) {
    return json(
        "{'name': '全省抽查 %s', 'province': '46', 'population': {'provinces': ['46']}, 'size': %s,"
            + " 'inspectors': [{'id': 'A-01', 'name': '检查员甲'},"
            + " {'id': 'A-02', 'name': '检查员乙'}, {'id': 'A-03', 'name': '检查员丙'}],"
            + " 'inspectorsPerOperator': 2, 'drawNotBefore': '%s', 'entropy': [{'name': 'drand',"
            + " 'kind': 'PUBLIC', 'source': 'drand quicknet', 'round': '4242'}]}",
        UUID.randomUUID(), DRAWN, drawNotBefore);
  }

  private static String values() {
    return json("{'values': [{'name': 'drand', 'value': '5d2a90e1'}]}");
  }
}

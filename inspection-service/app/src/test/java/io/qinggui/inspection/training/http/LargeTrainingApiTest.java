package io.qinggui.inspection.training.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.noteLicenseFact;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.inspection.Registrations;
import io.qinggui.platform.ledger.EventTooLongException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Trainings with more operators than an event has room for. */
@Timeout(120)
class LargeTrainingApiTest {

  private static final String PATH = "/api/v1/trainings";
  private static final String HAINAN = Tokens.administration("46");
  private static final List<String> OPERATORS =
      Stream.generate(() -> newUscc()).distinct().limit(20_000).toList();
  private static final String PERIOD = "?missing=true&province=46&from=2017-03-01&to=2017-03-31";

  private final String topic = "培训 " + UUID.randomUUID();

  @Test
  void twenty_thousand_operators_are_recorded_five_thousand_at_a_time() {
    String missing = newUscc();
    noteLicenseFact(Registrations.of(missing, "46", "2014-05-01", "2034-04-30"));
    noteLicenseFact(Registrations.of(OPERATORS.getLast(), "46", "2014-05-01", "2034-04-30"));

    Answer held =
        API.post(HAINAN, PATH, training(0, 5_000).replace("2017-03-16", "2017-03-15")).created();
    String training = held.header("Location");
    for (int from = 5_000; from < 20_000; from += 5_000) {
      API.post(HAINAN, training + "/attendance", attendance(from, from + 5_000)).created();
    }

    Answer all = API.get(Tokens.auditor(), training).ok();
    assertThat(
            all.json()
                .path("attendance")
                .valueStream()
                .map(it -> it.path("operatorId").stringValue()))
        .containsExactlyElementsOf(OPERATORS);
    assertThat(stored(training))
        .allSatisfy(it -> assertThat(it.stored().length).isLessThan(EventTooLongException.LONGEST));
    await().untilAsserted(() -> assertThat(listed(Tokens.miit())).isEqualTo("20000"));
    assertThat(trained("2017-03-15")).isEqualTo("20000");
    String untrained = API.get(HAINAN, PATH + PERIOD + "&limit=500").ok().body();
    assertThat(untrained).doesNotContain(OPERATORS.getLast());
    refused(
        409,
        "already-recorded",
        () -> API.post(HAINAN, training + "/attendance", attendance(15_000, 20_000)));
    refusedAt(
        "/attendance/0/operatorId",
        "duplicate-value",
        () ->
            API.post(
                HAINAN,
                training + "/attendance",
                json("{'attendance': [{'operatorId': '%s', 'persons': 9}]}", OPERATORS.get(7))));
  }

  /** On the day of the training, whenever they were added. */
  private static String trained(String day) {
    String query = "/api/v1/figures?province=46&from=" + day + "&to=" + day;
    return API.get(HAINAN, query)
        .ok()
        .json()
        .path("figures")
        .valueStream()
        .filter(it -> it.path("name").stringValue().equals("inspection.operators-trained"))
        .map(it -> it.path("value").asString())
        .collect(Collectors.joining());
  }

  private String listed(String token) {
    return API.get(token, PATH + "?province=46&limit=500")
        .ok()
        .json()
        .path("items")
        .valueStream()
        .filter(it -> it.path("topic").stringValue().equals(topic))
        .map(it -> it.path("operators").asString())
        .collect(Collectors.joining());
  }

  @Test
  void a_large_training_is_put_right_as_a_whole() {
    String training = API.post(HAINAN, PATH, training(0, 2_000)).created().header("Location");
    String held = stored(training).getFirst().id();
    String part = stored(training).get(1).id();

    refused(422, "not-correctable", () -> correct(training, part, "null"));
    correct(training, held, training(0, 1_500)).created();

    assertThat(API.get(HAINAN, training).ok().json().path("attendance").size()).isEqualTo(1_500);
    await().untilAsserted(() -> assertThat(listed(HAINAN)).isEqualTo("1500"));
    String now =
        stored(training).stream()
            .filter(it -> it.type().endsWith(".training-held"))
            .reduce((before, after) -> after)
            .orElseThrow()
            .id();
    correct(training, now, "null").created();
    refused(404, "dossier-unknown", () -> API.get(HAINAN, training));
  }

  @Test
  void more_than_a_body_has_room_for_is_refused_with_how_much_that_is() {
    refusedAt("/attendance", "wrong-size", () -> API.post(HAINAN, PATH, training(0, 5_001)));
    Answer refused =
        refused(413, "body-too-large", () -> API.post(HAINAN, PATH, training(0, 20_000)));
    assertThat(refused.json().path("limit").intValue()).isEqualTo(262_144);
  }

  @Test
  void who_was_there_is_added_by_the_administration_of_the_province() {
    String training = API.post(HAINAN, PATH, training(0, 1)).created().header("Location");
    Stream.of(
            Tokens.administration("33"),
            Tokens.operator(OPERATORS.getFirst()),
            Tokens.carrier(OPERATORS.getFirst()),
            Tokens.auditor())
        .forEach(
            token ->
                refused(
                    403,
                    "forbidden",
                    () -> API.post(token, training + "/attendance", attendance(1, 2))));
    refused(
        404,
        "dossier-unknown",
        () -> API.post(HAINAN, PATH + "/TRN-46-0/attendance", attendance(1, 2)));
    String added =
        stored(
                API.post(HAINAN, training + "/attendance", attendance(1, 2))
                    .created()
                    .header("Location"))
            .getLast()
            .id();

    correct(training, added, attendance(2, 3)).created();

    assertThat(API.get(HAINAN, training).ok().body())
        .contains(OPERATORS.get(2))
        .doesNotContain(OPERATORS.get(1));
  }

  private static Answer correct(String training, String eventId, String right) {
    return API.post(
        HAINAN,
        training + "/corrections",
        json("{'eventId': '%s', 'reason': '登记有误', 'replacement': %s}", eventId, right));
  }

  private static List<LedgerEvent> stored(String training) {
    return LEDGER.readStream("dossier/training" + training.substring(training.lastIndexOf('/')), 0);
  }

  private String training(int from, int to) {
    return json("{'province': '46', 'topic': '%s', 'heldOn': '2017-03-16', 'hours': 6, ", topic)
        + attendance(from, to).substring(1);
  }

  private static String attendance(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> json("{'operatorId': '%s', 'persons': %s}", OPERATORS.get(i), 1 + i % 9))
        .collect(Collectors.joining(",", json("{'attendance': ["), "]}"));
  }
}

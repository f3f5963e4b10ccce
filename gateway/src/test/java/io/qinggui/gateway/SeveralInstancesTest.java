package io.qinggui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A service with two addresses is there as long as one of its instances is. */
class SeveralInstancesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CASES = "/api/v1/cases";
  private static final String[] KEY = {"Idempotency-Key", "k-1"};
  private static final String READINESS = "/actuator/health/readiness";
  private static final StubService ONE = new StubService("one");
  private static final StubService OTHER = new StubService("other");
  private static ConfigurableApplicationContext gateway;

  @BeforeAll
  static void start() {
    gateway = gateway();
  }

  @AfterAll
  static void stop() {
    gateway.close();
    ONE.kill();
    OTHER.kill();
  }

  @AfterEach
  void bothAnswerAgain() {
    ONE.reset();
    OTHER.reset();
    // a circuit may have to close first
    await().atMost(PATIENCE).until(() -> askedTwice().equals(List.of("one", "other")));
    ONE.reset();
    OTHER.reset();
  }

  @Test
  void they_take_turns() {
    for (int i = 0; i < 6; i++) {
      assertThat(get().status()).isEqualTo(200);
    }

    assertThat(received(ONE)).isNotEmpty();
    assertThat(received(OTHER)).isNotEmpty();
    assertThat(received(ONE).size() + received(OTHER).size()).isEqualTo(6);
  }

  @Test
  void nobody_notices_that_one_is_gone() {
    ONE.kill();

    for (int i = 0; i < 12; i++) {
      assertThat(get().status()).isEqualTo(200);
      assertThat(post("{\"i\":" + i + "}").status()).isEqualTo(200);
      assertThat(received(OTHER).getLast().body()).isEqualTo("{\"i\":" + i + "}");
    }
  }

  @Test
  void what_may_have_arrived_goes_to_the_other_when_it_means_the_same_there() {
    answer(ONE, HttpExchange::close);

    for (int i = 0; i < 4; i++) {
      assertThat(get().status()).isEqualTo(200);
      assertThat(post("{\"i\":1}", KEY).status()).isEqualTo(200);
    }

    assertThat(received(ONE)).isNotEmpty();
    assertThat(received(OTHER))
        .filteredOn(each -> each.method().equals("POST"))
        .allSatisfy(
            each -> {
              assertThat(each.body()).isEqualTo("{\"i\":1}");
              assertThat(each.header("Idempotency-Key")).isEqualTo("k-1");
            });
  }

  @Test
  void what_may_have_arrived_and_cannot_be_recognised_is_not_sent_twice() {
    HttpHandler gone = HttpExchange::close;
    answer(ONE, gone);
    answer(OTHER, gone);

    assertThat(post("{}").problem()).isEqualTo("503 service-unavailable inspection");

    assertThat(received(ONE).size() + received(OTHER).size()).isEqualTo(1);
  }

  @Test
  void who_is_busy_is_passed_over_by_reads_and_by_writes_with_a_key() {
    answer(ONE, SeveralInstancesTest::busy);

    for (int i = 0; i < 4; i++) {
      assertThat(get().status()).isEqualTo(200);
      assertThat(post("{\"i\":1}", KEY).status()).isEqualTo(200);
    }

    assertThat(received(ONE)).isNotEmpty();
    assertThat(received(OTHER)).hasSize(8);
  }

  @Test
  void a_write_without_a_key_gets_the_answer_of_who_is_busy() {
    answer(ONE, SeveralInstancesTest::busy);
    answer(OTHER, SeveralInstancesTest::busy);

    Answer answer = post("{}");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("7");
    assertThat(received(ONE).size() + received(OTHER).size()).isEqualTo(1);
  }

  @Test
  void when_all_are_busy_the_last_one_says_so() {
    answer(ONE, SeveralInstancesTest::busy);
    answer(OTHER, SeveralInstancesTest::busy);

    Answer answer = get();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("7");
    assertThat(answer.body()).isEqualTo("{\"busy\":true}");
  }

  @Test
  void a_503_of_a_closing_server_says_when_to_come_again() {
    HttpHandler closing = exchange -> StubService.send(exchange, 503, "text/plain", "");
    answer(ONE, closing);
    answer(OTHER, closing);

    assertThat(get().header("Retry-After")).isEqualTo("1");
  }

  @Test
  void composed_answers_and_checked_writes_pass_over_who_is_busy_too() {
    RunningGateway.reset();
    answer(ONE, SeveralInstancesTest::busy);

    for (int i = 0; i < 2; i++) {
      Answer answer =
          Api.of(gateway).post("", "/api/v1/annual-checks", "{\"operatorId\":\"x\"}", KEY);
      assertThat(answer.status()).as(answer.body()).isNotEqualTo(503);
    }
  }

  @Test
  void an_upload_is_never_sent_twice() {
    answer(ONE, HttpExchange::close);
    answer(OTHER, HttpExchange::close);

    Answer answer = Api.of(gateway).post("", "/api/v1/attachments", "file", KEY);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(received(ONE).size() + received(OTHER).size()).isEqualTo(1);
  }

  @Test
  void who_is_not_ready_is_asked_nothing_until_it_is() {
    ONE.answerWith(
        exchange ->
            StubService.send(
                exchange,
                isProbe(exchange) ? 503 : 200,
                "application/json",
                "{\"service\":\"one\"}"));

    await().atMost(PATIENCE).until(() -> askedTwice().equals(List.of("other", "other")));
    for (int i = 0; i < 10; i++) {
      assertThat(get().json().path("service").asString()).isEqualTo("other");
    }

    ONE.reset();
    await().atMost(PATIENCE).until(() -> askedTwice().equals(List.of("one", "other")));
  }

  private static List<String> askedTwice() {
    return Stream.generate(() -> get().json().path("service").asString())
        .limit(2)
        .sorted()
        .toList();
  }

  /** Does something else to what is asked of it, and says that it is ready. */
  private static void answer(StubService instance, HttpHandler handler) {
    instance.answerWith(
        exchange -> {
          if (isProbe(exchange)) {
            StubService.send(exchange, 200, "application/json", "{}");
          } else {
            handler.handle(exchange);
          }
        });
  }

  private static boolean isProbe(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().equals(READINESS);
  }

  private static List<StubService.Received> received(StubService instance) {
    return instance.received().stream().filter(each -> !each.target().equals(READINESS)).toList();
  }

  private static void busy(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", "7");
    StubService.send(exchange, 503, "application/json", "{\"busy\":true}");
  }

  private static ConfigurableApplicationContext gateway() {
    return RunningGateway.start(
        "--qinggui.gateway.services.inspection=" + ONE.address() + "," + OTHER.address(),
        "--qinggui.gateway.readiness-every=50ms");
  }

  private static Answer get() {
    return Api.of(gateway).get("", CASES);
  }

  private static Answer post(String body, String... headers) {
    return Api.of(gateway).post("", CASES, body, headers);
  }
}

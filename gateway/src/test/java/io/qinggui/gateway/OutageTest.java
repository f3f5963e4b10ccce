package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static io.qinggui.gateway.RunningGateway.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.testkit.Answer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that is down or hangs is told off in time, and hurts nobody else. */
class OutageTest {

  private static final String UNAVAILABLE = "503 service-unavailable inspection";

  @BeforeEach
  void fresh() {
    RunningGateway.reset();
    // the first answer takes longer than those that count
    assertThat(get("/api/v1/cases").status()).isEqualTo(200);
    INSPECTION.received().clear();
  }

  @AfterEach
  void recovered() {
    RunningGateway.reset();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(get("/api/v1/cases").status()).isEqualTo(200));
  }

  @Test
  void a_dead_service_is_a_503_within_3_seconds() {
    INSPECTION.kill();
    long started = System.nanoTime();
    Answer answer = get("/api/v1/cases");
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    assertThat(answer.problem()).isEqualTo(UNAVAILABLE);
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(post("/api/v1/cases", "{}").problem()).isEqualTo(UNAVAILABLE);
  }

  @Test
  void a_hung_service_is_a_503_within_3_seconds_and_the_others_answer() {
    CountDownLatch latch = new CountDownLatch(1);
    INSPECTION.hangUntil(latch);
    Thread hanging = Thread.ofVirtual().start(() -> get("/api/v1/cases"));
    for (int i = 0; i < 20; i++) {
      assertThat(get("/api/v1/operators").status()).isEqualTo(200);
      assertThat(get("/api/v1/licenses").status()).isEqualTo(200);
    }
    long started = System.nanoTime();
    assertThat(get("/api/v1/cases").problem()).isEqualTo(UNAVAILABLE);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    latch.countDown();
    await().until(() -> !hanging.isAlive());
  }

  @Test
  void a_request_that_may_wait_is_waited_for() {
    INSPECTION.answerWith(
        exchange -> {
          LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
          StubService.send(exchange, 200, "application/json", "{}");
        });
    assertThat(get("/api/v1/cases", "Min-Ledger-Position", "operator:1").status()).isEqualTo(200);
  }

  @Test
  void a_service_that_stays_down_is_not_asked_until_it_may_be_back() {
    INSPECTION.kill();
    for (int i = 0; i < 12; i++) {
      assertThat(get("/api/v1/cases").problem()).isEqualTo(UNAVAILABLE);
    }
    INSPECTION.revive();
    assertThat(get("/api/v1/cases").problem()).isEqualTo(UNAVAILABLE);
    assertThat(INSPECTION.received()).isEmpty();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(get("/api/v1/cases").status()).isEqualTo(200));
  }

  @Test
  void what_a_service_refuses_is_no_outage() {
    OPERATOR.answerWith(exchange -> StubService.send(exchange, 503, "application/json", "{}"));
    LICENSE.answerWith(exchange -> StubService.send(exchange, 409, "application/json", "{}"));
    for (int i = 0; i < 20; i++) {
      assertThat(get("/api/v1/operators").status()).isEqualTo(503);
      assertThat(get("/api/v1/licenses").status()).isEqualTo(409);
    }
    assertThat(OPERATOR.received()).hasSize(20);
    assertThat(LICENSE.received()).hasSize(20);
  }

  @Test
  void a_write_is_never_sent_twice() {
    INSPECTION.answerWith(exchange -> exchange.close());
    assertThat(post("/api/v1/cases", "{}").problem()).isEqualTo(UNAVAILABLE);
    assertThat(INSPECTION.received()).hasSize(1);
  }
}

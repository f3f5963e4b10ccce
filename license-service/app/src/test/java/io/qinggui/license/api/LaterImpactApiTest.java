package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.license.impact.runtime.Preview;
import io.qinggui.license.impact.runtime.Previews;
import io.qinggui.license.impact.runtime.Proposal;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import io.qinggui.platform.web.read.AsOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Previews that take longer than a request waits: here no request waits at all. */
class LaterImpactApiTest {

  private static final String DRY = "/rulebook/amendments?dryRun=true";

  private final Service service =
      Service.start(
          "--qinggui.license.announcement.enabled=false",
          "--qinggui.license.preview.patience=0ms",
          "--qinggui.license.preview.at-once=2");
  private final Register register = new Register(service);

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void whoever_does_not_get_the_impact_at_once_is_told_where_to_ask() throws Exception {
    register.registered(register.operator(), "2011-05-01", "2031-04-30", "IDC");
    occupyUntilNextFact();

    Answer later = propose();
    assertThat(later.status()).as(later.body()).isEqualTo(202);
    assertThat(later.header("Retry-After")).isEqualTo("2");
    String location = later.header("Location");
    assertThat(location)
        .isEqualTo("/api/v1/rulebook/amendments/previews/" + later.at("/previewId"));
    assertThat(later.json().at("/dryRun").asBoolean()).isTrue();
    assertThat(later.at("/events/0/type")).isEqualTo("io.qinggui.license.rulebook-amended");
    assertThat(later.at("/state")).isEqualTo("WAITING");
    assertThat(later.json().has("impact")).isFalse();

    Answer waiting = ask(location);
    assertThat(waiting.at("/state")).isEqualTo("WAITING");
    assertThat(waiting.json().at("/progress/operatorsDone").asInt()).isZero();

    // another one of the same kind, recorded after the proposal
    register.registered(register.operator(), "2011-05-01", "2031-04-30", "IDC");
    await().until(() -> ask(location).at("/state"), "DONE"::equals);
    Answer told = ask(location);
    assertThat(told.json().at("/progress/estimatedSecondsLeft").asInt()).isZero();
    assertThat(told.json().at("/impact/noLongerWithoutCustomers").asInt()).isEqualTo(1);
    assertThat(told.at("/asOf/knownAt")).isEqualTo(later.at("/asOf/knownAt"));
  }

  @Test
  void when_all_places_are_taken_the_next_one_is_told_to_come_back() throws Exception {
    occupyUntilNextFact();
    CountDownLatch over = new CountDownLatch(1);
    CompletableFuture<Void> busy = occupyUntil(over);
    Answer refused = propose().problem(429, "too-many-previews");
    assertThat(refused.header("Retry-After")).isEqualTo("10");

    over.countDown();
    assertThat(busy).failsWithin(Duration.ofSeconds(10));
    assertThat(propose().status()).isEqualTo(202);
  }

  /** One that waits for a fact to come, so that others wait for it. */
  private void occupyUntilNextFact() throws InterruptedException {
    long next = service.bean(Ledger.class).head() + 1;
    Optional<Preview> opened = previews().open("before", () -> proposal(next), Duration.ZERO);
    assertThat(opened).isPresent();
    await().until(() -> opened.orElseThrow().state() == Preview.State.WAITING);
  }

  /** One that has its place, and whose proposal never comes to anything. */
  private CompletableFuture<Void> occupyUntil(CountDownLatch over) throws InterruptedException {
    CountDownLatch taken = new CountDownLatch(1);
    CompletableFuture<Void> busy =
        CompletableFuture.runAsync(
            () -> {
              try {
                previews()
                    .open(
                        "busy",
                        () -> {
                          taken.countDown();
                          awaitQuietly(over);
                          throw new IllegalStateException("given up");
                        },
                        Duration.ZERO);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    taken.await();
    return busy;
  }

  private static void awaitQuietly(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Proposal proposal(long position) {
    AsOf now = new AsOf(Instant.EPOCH, Instant.EPOCH);
    Rulebook notice = Rulebook.notice2017();
    return new Proposal(now, position, notice, notice, List.of());
  }

  private Previews previews() {
    return service.bean(Previews.class);
  }

  private Answer propose() {
    return service.post(
        DRY,
        Tokens.miit(),
        Map.of(
            "amendmentId", "A-1",
            "basis", "示例",
            "publishedOn", "2018-01-10",
            "values", Map.of("cohortGrantedBefore", "2010-01-01")));
  }

  private Answer ask(String location) {
    return service.get(location.substring("/api/v1".length()), Tokens.miit()).ok();
  }
}

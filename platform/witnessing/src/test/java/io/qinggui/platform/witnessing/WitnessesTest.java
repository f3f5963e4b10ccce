package io.qinggui.platform.witnessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.transparency.checkpoint.Cosigner;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WitnessesTest {

  private static final WitnessingSettings PATIENT =
      new WitnessingSettings(
          Duration.ofSeconds(60),
          64 * 1024,
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofHours(1));

  private final GrowingLog log = GrowingLog.of(20);
  private final StubWitness court =
      new StubWitness("court.example/w1", KeyAlgorithm.ED25519, 3, log);
  private final StubWitness carrier =
      new StubWitness("carrier.example/w1", KeyAlgorithm.ML_DSA_44, 4, log);
  private final StubWitness press =
      new StubWitness("press.example/w1", KeyAlgorithm.ED25519, 5, log);
  private final List<Witnessed> told = new CopyOnWriteArrayList<>();
  private @Nullable Witnesses started;

  @AfterEach
  void close() {
    if (started != null) {
      started.close();
    }
    List.of(court, carrier, press).forEach(StubWitness::close);
  }

  @Test
  void a_checkpoint_gets_the_cosignatures_of_all() {
    Witnesses witnesses = start("all");

    witnesses.submit(log.signed());

    await().until(() -> size(witnesses) == 20);
    Witnessed newest = witnesses.newest().orElseThrow();
    assertThat(newest.judgement().witnessed().keySet())
        .containsExactly("carrier", "court", "press");
    assertThat(newest.time()).hasValue(StubWitness.NOW);
    assertThat(SignedCheckpoint.parse(newest.note().format())).isEqualTo(newest.note());
    assertThat(witnesses.waiting()).isZero();
    assertThat(witnesses.age()).isEqualTo(10);
    assertThat(told).contains(newest);
  }

  @Test
  void two_of_three_are_enough_while_one_is_away() {
    press.close();
    Witnesses witnesses = start("2");

    for (int size = 21; size < 30; size++) {
      int grown = size;
      witnesses.submit(log.grow(grown).signed());
      await().until(() -> size(witnesses) == grown);
    }

    assertThat(witnesses.states())
        .filteredOn(it -> it.names().equals(List.of("press")))
        .singleElement()
        .satisfies(it -> assertThat(it.last()).isInstanceOf(WitnessAnswer.Failed.class));
  }

  @Test
  void a_witness_that_comes_back_is_asked_again_without_a_new_checkpoint() {
    press.answers(503, "text/plain", new byte[0]);
    Witnesses witnesses = start("all");
    witnesses.submit(log.signed());
    await().until(() -> failures(witnesses, "press") >= 3);
    assertThat(witnesses.newest()).isEmpty();
    assertThat(witnesses.gathered().orElseThrow().judgement().witnessed()).hasSize(2);
    assertThat(witnesses.waiting()).isPositive();
    assertThat(witnesses.age()).isNaN();

    press.isHonest();

    await().until(() -> size(witnesses) == 20);
    await().until(() -> failures(witnesses, "press") == 0);
    assertThat(court.requests()).hasSize(1);
  }

  @Test
  void nobody_who_publishes_waits_for_witnesses_that_hang() {
    CountDownLatch forever = new CountDownLatch(1);
    for (StubWitness witness : List.of(court, carrier, press)) {
      witness.behaves(exchange -> awaitOpen(forever));
    }
    Witnesses witnesses = start("all");

    long start = System.nanoTime();
    for (int size = 21; size < 121; size++) {
      witnesses.submit(log.grow(size).signed());
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    assertThat(court.requests()).hasSizeLessThan(2);
    forever.countDown();
  }

  @Test
  void witnesses_of_different_speed_meet_at_one_checkpoint() {
    press.behaves(
        exchange -> {
          await().until(() -> court.requests().size() >= press.requests().size());
          press.decide(exchange);
        });
    Witnesses witnesses = start("all");

    for (int size = 21; size < 60; size++) {
      witnesses.submit(log.grow(size).signed());
    }

    await().until(() -> size(witnesses) == 59);
    assertThat(told).allSatisfy(it -> assertThat(it.judgement().witnessed()).hasSize(3));
    assertThat(told.stream().map(Witnessed::size).toList()).isSorted();
  }

  @Test
  void a_slow_witness_that_is_not_needed_holds_nobody_up_and_still_counts() {
    CountDownLatch open = new CountDownLatch(1);
    press.behaves(
        exchange -> {
          awaitOpen(open);
          press.decide(exchange);
        });
    Witnesses witnesses = start("2");

    witnesses.submit(log.signed());
    await().until(() -> size(witnesses) == 20 && !press.requests().isEmpty());
    witnesses.submit(log.grow(21).signed());
    await().until(() -> size(witnesses) == 21);
    open.countDown();

    await().until(() -> witnessed(witnesses) == 3);
    assertThat(size(witnesses)).isEqualTo(21);
  }

  @Test
  void what_a_quorum_had_vouched_for_is_there_after_a_restart() {
    Witnesses before = start("all");
    before.submit(log.signed());
    await().until(() -> size(before) == 20);
    before.close();

    Witnesses after = start("all");
    assertThat(after.resume(before.newest().orElseThrow().note())).isTrue();
    assertThat(after.newest()).isEqualTo(before.newest());
    assertThat(after.resume(log.signed())).isFalse();
    assertThat(after.newest()).isEqualTo(before.newest());

    after.submit(log.grow(25).signed());
    await().until(() -> size(after) == 25);
  }

  @Test
  void the_same_checkpoint_again_gets_fresh_cosignatures() {
    Witnesses witnesses = start("all");
    witnesses.submit(log.signed());
    await().until(() -> size(witnesses) == 20);

    witnesses.submit(log.signed());

    await().until(() -> court.requests().size() == 2);
    await().until(() -> told.size() >= 2);
    assertThat(told).allSatisfy(it -> assertThat(it.note().note().signatures()).hasSize(4));
  }

  @Test
  void two_keys_at_one_address_are_one_witness() {
    var second = new Cosigner("court.example/w1", GrowingLog.key(KeyAlgorithm.ML_DSA_44, 6));
    court.behaves(
        exchange -> {
          var checkpoint = court.requests().getLast().checkpoint().checkpoint();
          String lines =
              court.cosigner().cosign(checkpoint, StubWitness.NOW).format()
                  + second.cosign(checkpoint, StubWitness.NOW).format();
          StubWitness.write(exchange, 200, "text/plain", lines.getBytes(StandardCharsets.UTF_8));
        });
    String policy =
        "log %s\nwitness a %s %s\nwitness b %s %s\ngroup both all a b\nquorum both\n"
            .formatted(
                log.verifierKey().format(),
                court.key().format(),
                court.prefix(),
                second.verifierKey().format(),
                court.prefix());
    Witnesses witnesses = start(policy, told::add);

    witnesses.submit(log.signed());

    await().until(() -> size(witnesses) == 20);
    assertThat(witnesses.states()).hasSize(1);
    assertThat(court.requests()).hasSize(1);
  }

  @Test
  void without_a_quorum_in_the_policy_a_checkpoint_is_the_newest_at_once() {
    String policy = "log " + log.verifierKey().format() + "\nquorum none\n";
    Witnesses witnesses = start(policy, told::add);

    witnesses.submit(log.signed());

    await().until(() -> size(witnesses) == 20);
    assertThat(witnesses.age()).isNaN();
    assertThat(witnesses.waiting()).isZero();
  }

  @Test
  void a_listener_that_fails_stops_nothing() {
    Witnesses witnesses =
        start(
            policy("all"),
            it -> {
              throw new IllegalStateException("the disk is full");
            });
    witnesses.submit(log.signed());
    await().until(() -> size(witnesses) == 20);

    witnesses.submit(log.grow(21).signed());

    await().until(() -> size(witnesses) == 21);
  }

  @Test
  void a_log_that_forks_gets_no_quorum_and_is_told() {
    Witnesses witnesses = start("all");
    witnesses.submit(log.signed());
    await().until(() -> size(witnesses) == 20);
    GrowingLog fork = log.forkedBehind(10, "another", 30);

    try (Witnesses forked =
        Witnesses.start(
            Policy.parse(utf8(policy("all"))), fork.proofs(), PATIENT, clock(), told::add)) {
      forked.submit(fork.signed());

      await().until(() -> forked.states().stream().allMatch(it -> it.failures() > 0));
      assertThat(forked.states())
          .allSatisfy(it -> assertThat(it.last()).isEqualTo(new WitnessAnswer.Inconsistent()));
      assertThat(forked.newest()).isEmpty();
    }
  }

  @Test
  void what_no_log_of_the_policy_signed_is_refused() {
    Witnesses witnesses = start("all");
    GrowingLog other = GrowingLog.named("elsewhere.example").grow(3);

    assertThatThrownBy(() -> witnesses.submit(other.signed()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_time_of_a_quorum_is_that_of_its_oldest_member() {
    var checkpoint = log.signed().checkpoint();
    SignedCheckpoint note =
        log.signed()
            .with(
                List.of(
                    court.cosigner().cosign(checkpoint, 100),
                    carrier.cosigner().cosign(checkpoint, 300),
                    press.cosigner().cosign(checkpoint, 200)));

    assertThat(times(note)).containsExactly(300L, 200L, 100L);
  }

  private List<Long> times(SignedCheckpoint note) {
    List<Long> times = new ArrayList<>();
    IntStream.rangeClosed(1, 3)
        .mapToObj(threshold -> Policy.parse(utf8(policy(String.valueOf(threshold)))))
        .forEach(policy -> times.add(Witnessed.of(note, policy).time().orElseThrow()));
    return times;
  }

  private Witnesses start(String threshold) {
    return start(policy(threshold), told::add);
  }

  private Witnesses start(String policy, Consumer<Witnessed> listener) {
    Witnesses witnesses =
        Witnesses.start(Policy.parse(utf8(policy)), log.proofs(), PATIENT, clock(), listener);
    started = witnesses;
    return witnesses;
  }

  private static InstantSource clock() {
    return () -> Instant.ofEpochSecond(StubWitness.NOW + 10);
  }

  private String policy(String threshold) {
    return """
    log %s
    witness court %s %s
    witness carrier %s %s
    witness press %s %s
    group some %s court carrier press
    quorum some
    """
        .formatted(
            log.verifierKey().format(),
            court.key().format(),
            court.prefix(),
            carrier.key().format(),
            carrier.prefix(),
            press.key().format(),
            press.prefix(),
            threshold);
  }

  private static long size(Witnesses witnesses) {
    return witnesses.newest().map(Witnessed::size).orElse(-1L);
  }

  private static int witnessed(Witnesses witnesses) {
    return witnesses.newest().map(it -> it.judgement().witnessed().size()).orElse(0);
  }

  private static int failures(Witnesses witnesses, String name) {
    return witnesses.states().stream()
        .filter(it -> it.names().contains(name))
        .findFirst()
        .orElseThrow()
        .failures();
  }

  private static void awaitOpen(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package io.qinggui.platform.log;

import static io.qinggui.platform.log.Jury.CARRIER;
import static io.qinggui.platform.log.Jury.COURT;
import static io.qinggui.platform.log.Jury.PRESS;
import static io.qinggui.platform.log.Jury.vouched;
import static io.qinggui.platform.log.Outside.SIGNERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.qinggui.platform.log.FailingStore.Death;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.witnessing.Witnessed;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept because witnesses vouch for it, whatever store it is in. */
abstract class WitnessedSlotSuite {

  private static final long NOON = 1_800_000_000L;

  /** Made anew for each test. */
  abstract LogStore fresh();

  private final LeafLedger ledger = LeafLedger.of(300);

  /** One process with the log. */
  private static final class Instance {

    final WitnessedSlot slot;
    final LogFollower follower;

    Instance(LeafLedger ledger, LogStore store) {
      this(ledger, store, 2);
    }

    Instance(LeafLedger ledger, LogStore store, int wanted) {
      slot = new WitnessedSlot(store, SIGNERS, Jury.wanting(wanted));
      follower = new LogFollower(ledger, store, SIGNERS, () -> Instant.ofEpochSecond(NOON), slot);
    }

    Published published() {
      follower.step();
      return follower.shown().orElseThrow();
    }

    long trusted() {
      return slot.trusted().map(Published::size).orElse(-1L);
    }
  }

  @Test
  void what_a_quorum_vouches_for_is_there_after_a_restart() {
    LogStore store = fresh();
    Instance before = new Instance(ledger, store);
    Witnessed witnessed = vouched(before.published(), NOON, COURT, PRESS);
    assertThat(before.trusted()).isEqualTo(-1);

    before.slot.offer(witnessed);
    ledger.grow(5);
    before.follower.step();
    assertThat(before.trusted()).isEqualTo(300);

    Instance after = new Instance(ledger, store);
    assertThat(after.published().size()).isEqualTo(305);
    assertThat(after.slot.trusted().orElseThrow().bytes()).isEqualTo(witnessed.note().format());
  }

  @ParameterizedTest
  @EnumSource(Death.class)
  void it_never_goes_back_wherever_the_process_is_killed(Death death) {
    int survived = 0;
    for (int writes = 0; survived < 2; writes++) {
      survived += killedAt(writes, death) ? 0 : 1;
    }
  }

  /**
   * @return whether it was
   */
  private boolean killedAt(int writes, Death death) {
    Outside outside = new Outside();
    LogStore store = fresh();
    LeafLedger growing = LeafLedger.of(3);
    FailingStore failing = new FailingStore(store, writes, death);
    Instance instance = new Instance(growing, failing);
    long size = -1;
    for (int more : List.of(260, 200, 1)) {
      Throwable killed =
          catchThrowable(
              () -> instance.slot.offer(vouched(instance.published(), NOON, COURT, PRESS)));
      assertThat(killed == null || killed instanceof FailingStore.Killed).isTrue();
      outside.sees(store);
      assertThat(kept(store)).isGreaterThanOrEqualTo(size);
      assertThat(instance.trusted()).isLessThanOrEqualTo(kept(store));
      size = kept(store);
      growing.grow(more);
    }
    Instance restarted = new Instance(growing, store);
    Published published = restarted.published();
    outside.sees(restarted.follower);
    assertThat(restarted.trusted()).isEqualTo(size);
    restarted.slot.offer(vouched(published, NOON, COURT, PRESS));
    assertThat(restarted.trusted()).isEqualTo(growing.head());
    return failing.isDead();
  }

  @Test
  void neither_a_smaller_nor_an_older_one_takes_its_place() {
    LogStore store = fresh();
    Instance instance = new Instance(ledger, store);
    Published smaller = instance.published();
    ledger.grow(1);
    Published larger = instance.published();
    Witnessed first = vouched(larger, NOON, COURT, PRESS);
    Witnessed laterOne = vouched(larger, NOON + 1, CARRIER, PRESS);
    Witnessed alsoByAThird = vouched(larger, NOON + 1, CARRIER, PRESS, COURT);

    for (Witnessed next : List.of(first, laterOne, alsoByAThird)) {
      instance.slot.offer(next);
      requireKept(store, next);
    }
    for (Witnessed worse :
        List.of(vouched(smaller, NOON + 9, COURT, PRESS), first, laterOne, alsoByAThird)) {
      instance.slot.offer(worse);
      requireKept(store, alsoByAThird);
    }
  }

  @Test
  void two_instances_keep_one() {
    LogStore store = fresh();
    Outside outside = new Outside();
    Random random = new Random(20_261_128);
    List<Instance> instances = List.of(new Instance(ledger, store), new Instance(ledger, store));
    long size = -1;
    for (int i = 0; i < 60; i++) {
      Instance instance = instances.get(random.nextInt(2));
      ledger.grow(random.nextInt(3) * random.nextInt(40));
      Published published = instance.published();
      if (random.nextBoolean()) {
        instance.slot.offer(vouched(published, NOON + i, COURT, CARRIER));
      }
      outside.sees(store);
      assertThat(kept(store)).isGreaterThanOrEqualTo(size);
      size = kept(store);
    }
    for (Instance instance : instances) {
      instance.follower.step();
      assertThat(instance.trusted()).isEqualTo(size);
    }
  }

  @Test
  void what_another_instance_keeps_is_served_once_so_much_is_published_here() {
    LogStore store = fresh();
    LeafLedger behind = LeafLedger.of(300);
    Instance slow = new Instance(behind, store);
    slow.follower.step();
    Instance fast = new Instance(ledger, store);
    ledger.grow(20);

    fast.slot.offer(vouched(fast.published(), NOON, COURT, CARRIER));
    slow.follower.step();
    assertThat(slow.trusted()).isEqualTo(-1);

    behind.grow(20);
    slow.follower.step();
    assertThat(slow.trusted()).isEqualTo(320);
  }

  @Test
  void another_root_that_witnesses_vouched_for_stops_the_log() {
    LogStore store = fresh();
    Instance instance = new Instance(ledger, store);
    instance.follower.step();
    Witnessed forked = vouched(forked(250), NOON, COURT, CARRIER);
    assertThat(store.replaceWitnessed(null, forked.note().format())).isTrue();
    ledger.grow(1);

    Instance after = new Instance(ledger, store);
    after.follower.step();

    requireRefused(after, 250, "witnesses vouched for another root");
    instance.follower.step();
    requireRefused(instance, 250, "witnesses vouched for another root");
    requireKept(store, forked);
    assertThat(SignedCheckpoint.parse(store.checkpoint().orElseThrow()).checkpoint().size())
        .isEqualTo(301);
  }

  @Test
  void a_fork_of_the_same_size_is_left_as_evidence() {
    LogStore store = fresh();
    Instance instance = new Instance(ledger, store);
    Published published = instance.published();
    Witnessed forked = vouched(forked(300), NOON, COURT, CARRIER);
    assertThat(store.replaceWitnessed(null, forked.note().format())).isTrue();

    instance.slot.offer(vouched(published, NOON + 5, COURT, CARRIER));
    requireKept(store, forked);

    instance.follower.step();
    requireRefused(instance, 300, "witnesses vouched for another root");
  }

  @Test
  void a_checkpoint_that_was_put_back_does_not_lead_to_another_root() {
    LogStore store = fresh();
    Instance instance = new Instance(ledger, store);
    byte[] older = instance.published().bytes();
    ledger.grow(1);
    Published newer = instance.published();
    instance.slot.offer(vouched(newer, NOON, COURT, CARRIER));
    assertThat(store.replaceCheckpoint(newer.bytes(), older)).isTrue();

    Instance sound = new Instance(ledger, store);
    assertThat(sound.published().root()).isEqualTo(newer.root());
    assertThat(sound.trusted()).isEqualTo(301);

    assertThat(store.replaceCheckpoint(store.checkpoint().orElseThrow(), older)).isTrue();
    ledger.alter(301);
    Instance altered = new Instance(ledger, store);
    altered.follower.step();
    requireRefused(altered, 301, "its events have another root");

    ledger.cut(300);
    Instance shortened = new Instance(ledger, store);
    shortened.follower.step();
    requireRefused(shortened, 301, "the ledger ends at position 300");
  }

  @Test
  void one_that_is_damaged_or_gone_stops_the_log() {
    LogStore store = fresh();
    Instance instance = new Instance(ledger, store);
    Witnessed witnessed = vouched(instance.published(), NOON, COURT, CARRIER);
    instance.slot.offer(witnessed);
    byte[] damaged = witnessed.note().format();
    damaged[damaged.length - 9] ^= 1;
    assertThat(store.replaceWitnessed(witnessed.note().format(), damaged)).isTrue();

    instance.follower.step();

    assertThat(instance.follower.state())
        .isInstanceOfSatisfying(
            LogState.Refused.class, it -> assertThat(it.why()).contains("damaged"));
    Instance after = new Instance(ledger, store);
    after.follower.step();
    assertThat(after.follower.state()).isInstanceOf(LogState.Refused.class);
  }

  @Test
  void one_that_is_older_than_before_stops_the_log() {
    LogStore store = fresh();
    Instance instance = new Instance(ledger, store);
    Witnessed older = vouched(instance.published(), NOON, COURT, CARRIER);
    ledger.grow(1);
    Witnessed newer = vouched(instance.published(), NOON, COURT, CARRIER);
    instance.slot.offer(newer);
    assertThat(store.replaceWitnessed(newer.note().format(), older.note().format())).isTrue();

    instance.follower.step();

    requireRefused(instance, 301, "an older checkpoint with a quorum is kept now: 300");
  }

  @Test
  void a_policy_that_wants_more_is_not_content_with_what_is_kept() {
    LogStore store = fresh();
    Instance before = new Instance(ledger, store);
    before.slot.offer(vouched(before.published(), NOON, COURT, PRESS));

    Instance after = new Instance(ledger, store, 3);
    Published published = after.published();
    assertThat(after.trusted()).isEqualTo(-1);
    assertThat(after.slot.known()).isPresent();

    after.slot.offer(vouched(published, NOON - 5, COURT, PRESS, CARRIER));
    assertThat(after.trusted()).isEqualTo(300);
  }

  /** The same log signed it, of another history. */
  private static Published forked(long size) {
    return Published.of(SIGNERS.sign(size, Hash.of(Outside.seed(99)), Instant.ofEpochSecond(NOON)));
  }

  private static void requireKept(LogStore store, Witnessed witnessed) {
    assertThat(store.witnessed())
        .hasValueSatisfying(it -> assertThat(it).isEqualTo(witnessed.note().format()));
  }

  private static void requireRefused(Instance instance, long size, String why) {
    assertThat(instance.follower.state()).isEqualTo(new LogState.Refused(size, why));
    assertThat(instance.follower.shown()).isEmpty();
  }

  private static long kept(LogStore store) {
    return store.witnessed().map(it -> SignedCheckpoint.parse(it).checkpoint().size()).orElse(-1L);
  }
}

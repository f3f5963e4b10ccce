package io.qinggui.platform.log;

import static io.qinggui.platform.log.Outside.SIGNERS;
import static io.qinggui.platform.log.Outside.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.log.FailingStore.Death;
import io.qinggui.platform.transparency.merkle.Frontier;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.TileAudit;
import io.qinggui.platform.transparency.tile.TileId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a log promises, whatever store it has. */
abstract class LogStoreSuite {

  /** Made anew for each test. */
  abstract LogStore fresh();

  private final LeafLedger ledger = LeafLedger.of(700);
  private Instant now = Instant.parse("2026-11-28T00:00:00Z");

  @Test
  void an_empty_ledger_has_a_checkpoint_of_nothing() {
    LogFollower follower = follower(new LeafLedger(), fresh());

    follower.step();

    assertThat(follower.shown().orElseThrow().size()).isZero();
    assertThat(follower.shown().orElseThrow().root()).isEqualTo(Hash.OF_EMPTY_TREE);
  }

  @Test
  void what_the_ledger_has_is_published_and_nothing_new_is_not() {
    LogStore store = fresh();
    LogFollower follower = follower(ledger, store);
    follower.step();
    byte[] first = published(follower).bytes();
    assertThat(published(follower).size()).isEqualTo(700);
    assertThat(published(follower).root()).isEqualTo(root(ledger));
    assertThat(store.checkpoint()).hasValueSatisfying(it -> assertThat(it).isEqualTo(first));
    new Outside().sees(follower);

    now = now.plusSeconds(60);
    follower.step();
    assertThat(published(follower).bytes()).isEqualTo(first);

    ledger.grow(1);
    follower.step();
    assertThat(published(follower).root()).isEqualTo(root(ledger));
  }

  @Test
  void after_a_restart_the_same_note_is_shown_and_the_tree_goes_on() {
    LogStore store = fresh();
    LogFollower before = follower(ledger, store);
    before.step();
    now = now.plusSeconds(60);

    LogFollower after = follower(ledger, store);
    after.step();
    assertThat(published(after).bytes()).isEqualTo(published(before).bytes());

    ledger.grow(400);
    after.step();
    assertThat(published(after).root()).isEqualTo(root(ledger));
    requireSound(store, ledger);
  }

  @ParameterizedTest
  @EnumSource(Death.class)
  void there_are_never_two_roots_for_one_size_wherever_it_is_killed(Death death) {
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
    LogFollower follower = follower(growing, failing);
    for (int more : List.of(260, 200, 1)) {
      try {
        follower.step();
      } catch (FailingStore.Killed e) {
        assertThat(failing.isDead()).isTrue();
      }
      outside.sees(follower);
      outside.sees(store);
      growing.grow(more);
      now = now.plusSeconds(1);
    }
    LogFollower restarted = follower(growing, store);
    restarted.step();
    outside.sees(restarted);
    assertThat(published(restarted).root()).isEqualTo(root(growing));
    requireSound(store, growing);
    return failing.isDead();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 256, 257, 699, 700})
  void an_altered_event_is_named_and_nothing_is_published(int position) {
    LogStore store = fresh();
    LogFollower before = follower(ledger, store);
    before.step();
    ledger.alter(position);
    ledger.grow(5);

    LogFollower after = follower(ledger, store);
    after.step();

    requireRefused(after, 700, "the event at position " + position + " is another one");
    assertThat(store.checkpoint())
        .hasValueSatisfying(it -> assertThat(it).isEqualTo(published(before).bytes()));
  }

  @Test
  void an_altered_event_is_noticed_also_when_the_tiles_are_gone() {
    LogStore full = fresh();
    LogFollower before = follower(ledger, full);
    before.step();
    LogStore emptied = fresh();
    assertThat(emptied.replaceCheckpoint(null, published(before).bytes())).isTrue();
    ledger.alter(3);

    LogFollower after = follower(ledger, emptied);
    after.step();

    requireRefused(after, 700, "its events have another root");
    assertThatThrownBy(() -> emptied.read(new TileId(0, 0, 1))).isInstanceOf(Exception.class);
  }

  @Test
  void a_ledger_that_lost_its_end_is_not_published() {
    LogStore store = fresh();
    follower(ledger, store).step();
    ledger.cut(699);

    LogFollower after = follower(ledger, store);
    after.step();

    requireRefused(after, 700, "the ledger ends at position 699");
  }

  @Test
  void a_checkpoint_that_is_damaged_or_older_is_not_overwritten() {
    LogStore store = fresh();
    LogFollower follower = follower(ledger, store);
    follower.step();
    byte[] older = published(follower).bytes();
    ledger.grow(1);
    follower.step();
    byte[] newer = published(follower).bytes();

    assertThat(store.replaceCheckpoint(newer, older)).isTrue();
    ledger.grow(1);
    follower.step();
    requireRefused(follower, 701, "an older checkpoint is kept now: 700");

    byte[] damaged = newer.clone();
    damaged[damaged.length - 9] ^= 1;
    assertThat(store.replaceCheckpoint(older, damaged)).isTrue();
    LogFollower after = follower(ledger, store);
    after.step();
    assertThat(after.state())
        .isInstanceOfSatisfying(
            LogState.Refused.class, it -> assertThat(it.why()).contains("damaged"));
  }

  @Test
  void missing_and_altered_tiles_are_made_again() {
    LogStore full = fresh();
    LogFollower before = follower(ledger, full);
    before.step();
    LogStore emptied = fresh();
    assertThat(emptied.replaceCheckpoint(null, published(before).bytes())).isTrue();
    emptied.write(new TileId(0, 1, 2), new byte[64]);

    LogFollower after = follower(ledger, emptied);
    after.step();

    assertThat(published(after).bytes()).isEqualTo(published(before).bytes());
    requireSound(emptied, ledger);
  }

  @Test
  void a_tile_that_was_altered_meanwhile_is_healed() {
    LogStore store = fresh();
    LogFollower follower = follower(ledger, store);
    follower.step();
    byte[] wrong = store.read(new TileId(0, 2, 188)).clone();
    wrong[40] ^= 1;
    store.write(new TileId(0, 2, 188), Arrays.copyOf(wrong, 188 * 32));

    follower.tilesAreDamaged();
    follower.step();

    assertThat(published(follower).size()).isEqualTo(700);
    requireSound(store, ledger);
  }

  @Test
  void a_new_key_signs_the_same_tree() {
    LogStore store = fresh();
    LogFollower before = follower(ledger, store);
    before.step();
    LogSigners rotated = new LogSigners(SIGNERS.origin(), seed(3), seed(2));

    LogFollower after = Outside.follower(ledger, store, rotated, () -> now);
    after.step();

    assertThat(published(after).root()).isEqualTo(published(before).root());
    assertThat(rotated.signed(published(after).signed())).isTrue();
  }

  @Test
  void two_instances_publish_one_log() {
    LogStore store = fresh();
    Outside outside = new Outside();
    Random random = new Random(20_261_128);
    List<LogFollower> instances = List.of(follower(ledger, store), follower(ledger, store));
    for (int i = 0; i < 60; i++) {
      LogFollower instance = instances.get(random.nextInt(2));
      ledger.grow(random.nextInt(3) * random.nextInt(90));
      now = now.plusSeconds(1);
      instance.step();
      outside.sees(instance);
      outside.sees(store);
      assertThat(published(instance).bytes()).isEqualTo(store.checkpoint().orElseThrow());
    }
    requireSound(store, ledger);
  }

  @Test
  void an_instance_does_not_take_over_what_its_ledger_does_not_say() {
    LogStore store = fresh();
    LogFollower one = follower(ledger, store);
    LeafLedger forked = LeafLedger.of(700);
    LogFollower other = follower(forked, store);
    one.step();
    other.step();
    forked.add(new byte[] {1});
    ledger.grow(1);

    one.step();
    other.step();

    requireRefused(other, 701, "another instance published another root");
  }

  @Test
  void a_ledger_that_was_away_is_followed_again() {
    LogStore store = fresh();
    LogFollower follower = follower(ledger, store);
    follower.step();
    ledger.grow(3);
    ledger.isAway(true);
    assertThatThrownBy(follower::step).isInstanceOf(LedgerUnavailableException.class);
    assertThat(published(follower).size()).isEqualTo(700);

    ledger.isAway(false);
    follower.step();

    assertThat(published(follower).root()).isEqualTo(root(ledger));
  }

  private static void requireRefused(LogFollower follower, long size, String why) {
    assertThat(follower.state()).isEqualTo(new LogState.Refused(size, why));
    assertThat(follower.shown()).isEmpty();
    assertThat(follower.step()).isFalse();
  }

  private static void requireSound(LogStore store, LeafLedger ledger) {
    TileAudit audit = TileAudit.of(store, ledger.head());
    assertThat(audit.root()).isEqualTo(root(ledger));
    assertThat(audit.altered()).isEmpty();
  }

  private static Published published(LogFollower follower) {
    return follower.shown().orElseThrow();
  }

  private static Hash root(LeafLedger ledger) {
    Frontier frontier = new Frontier();
    ledger.leafHashes(0, (int) ledger.head()).forEach(frontier::append);
    return frontier.root();
  }

  private LogFollower follower(LeafLedger of, LogStore store) {
    InstantSource clock = () -> now;
    return Outside.follower(of, store, SIGNERS, clock);
  }
}

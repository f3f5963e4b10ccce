package io.qinggui.platform.log;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.witnessing.ConsistencyProofs;
import io.qinggui.platform.witnessing.WitnessState;
import io.qinggui.platform.witnessing.Witnessed;
import io.qinggui.platform.witnessing.Witnesses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has witnesses vouch for what is published, behind publishing, and keeps what reached a quorum. It
 * says which checkpoint is served.
 */
final class Vouching implements AutoCloseable {

  /**
   * Where nothing new happens witnesses are asked again, so that it is known that they are there.
   */
  private static final Duration REFRESH = Duration.ofHours(1);

  private final Serving serving;
  private final WitnessedSlot slot;
  private final @Nullable Witnesses witnesses;
  private final InstantSource clock;

  private @Nullable Published submitted;
  private @Nullable Published resumed;
  private Instant submittedAt = Instant.MIN;

  private Vouching(
      Serving serving, WitnessedSlot slot, @Nullable Witnesses witnesses, InstantSource clock) {
    this.serving = serving;
    this.slot = slot;
    this.witnesses = witnesses;
    this.clock = clock;
  }

  /** Nobody is asked. */
  static Vouching byNobody(WitnessedSlot slot) {
    return new Vouching(Serving.LATEST, slot, null, InstantSource.system());
  }

  /**
   * @throws IllegalArgumentException when a URL of the policy is none of a witness
   */
  static Vouching start(
      LogWitnessing witnessing, WitnessedSlot slot, ConsistencyProofs proofs, InstantSource clock) {
    return new Vouching(
        witnessing.serving(),
        slot,
        Witnesses.start(
            witnessing.policy().policy(), proofs, witnessing.settings(), clock, slot::offer),
        clock);
  }

  /**
   * What is served while this was published last; empty while nothing has a quorum and that is
   * wanted.
   */
  Optional<Published> served(Published shown) {
    return switch (serving) {
      case WITNESSED -> slot.trusted();
      case LATEST -> Optional.of(cosigned(shown));
    };
  }

  private Published cosigned(Published shown) {
    SignedCheckpoint most = more(shown, shown.signed(), slot.known().map(Published::signed));
    if (witnesses != null) {
      most = more(shown, most, witnesses.gathered().map(Witnessed::note));
    }
    return most.equals(shown.signed())
        ? shown
        : Published.of(shown.signed().with(most.note().signatures()));
  }

  private static SignedCheckpoint more(
      Published shown, SignedCheckpoint most, Optional<SignedCheckpoint> other) {
    return other
        .filter(it -> it.checkpoint().equals(shown.signed().checkpoint()))
        .filter(it -> it.note().signatures().size() > most.note().signatures().size())
        .orElse(most);
  }

  /**
   * Takes up what is published now; costs little when that is nothing new. For the thread that
   * publishes, which waits for no witness here.
   *
   * @return whether something waits for a quorum, which another instance may have by now
   */
  boolean follow(LogFollower log) {
    if (witnesses == null) {
      return false;
    }
    if (log.state() instanceof LogState.Refused) {
      witnesses.close();
      return false;
    }
    resume(witnesses);
    log.shown().ifPresent(shown -> submit(shown, witnesses));
    // when the store failed before
    witnesses.newest().filter(this::isNotKept).ifPresent(slot::offer);
    return witnesses.waiting() > 0;
  }

  private void resume(Witnesses asked) {
    Published known = slot.known().orElse(null);
    if (known != null && !known.equals(resumed)) {
      resumed = known;
      boolean unused = asked.resume(known.signed());
    }
  }

  private void submit(Published shown, Witnesses asked) {
    Instant now = clock.instant();
    // a clock that was put back does not silence it
    boolean due =
        !shown.equals(submitted)
            || submittedAt.isBefore(now.minus(REFRESH))
            || submittedAt.isAfter(now);
    // one that keys of before have signed is signed again at once
    if (due && shown.current()) {
      submitted = shown;
      submittedAt = now;
      asked.submit(shown.signed());
    }
  }

  private boolean isNotKept(Witnessed newest) {
    return slot.known().map(it -> it.size() < newest.size()).orElse(true);
  }

  /** How long ago a quorum vouched for what it vouches for, in seconds; NaN while it does not. */
  double age() {
    return witnesses == null ? Double.NaN : witnesses.age();
  }

  /** For how long something waits for a quorum, in seconds. */
  double waiting() {
    return witnesses == null ? 0 : witnesses.waiting();
  }

  List<WitnessState> states() {
    return witnesses == null ? List.of() : witnesses.states();
  }

  @Override
  public void close() {
    if (witnesses != null) {
      witnesses.close();
    }
  }
}

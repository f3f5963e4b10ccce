package io.qinggui.platform.witnessing;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.policy.Policy;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which witness is asked about which checkpoint. All are asked about the same one, also when they
 * are of different speed: the next one is begun when a quorum has cosigned, or everybody who was
 * asked has answered. Of those submitted meanwhile only the last is asked about. For one thread.
 */
final class Rounds {

  private final Policy policy;
  private final List<AskedWitness> witnesses;
  private final BiConsumer<AskedWitness, Gathering> ask;
  private final Consumer<Witnessed> gathered;
  private @Nullable SignedCheckpoint pending;
  private @Nullable Gathering current;
  private boolean currentIsTrusted;

  /** The one before, of which somebody slow may still give a cosignature. */
  private @Nullable Gathering previous;

  /**
   * @param ask has to lead to {@link #answered}
   * @param gathered told of what has been gathered, each time that there is more
   */
  Rounds(
      Policy policy,
      List<AskedWitness> witnesses,
      BiConsumer<AskedWitness, Gathering> ask,
      Consumer<Witnessed> gathered) {
    this.policy = policy;
    this.witnesses = List.copyOf(witnesses);
    this.ask = ask;
    this.gathered = gathered;
  }

  void submitted(SignedCheckpoint checkpoint) {
    pending = checkpoint;
  }

  void answered(AskedWitness witness, Gathering gathering, WitnessAnswer answer) {
    witness.end(answer);
    if (answer instanceof WitnessAnswer.Cosigned cosigned) {
      gathering.add(witness, cosigned.cosignatures());
      if (gathering == current || gathering == previous) {
        judge(gathering);
      }
    }
  }

  /** Begins whatever can begin now. */
  void proceed() {
    if (pending != null && mayBeginNext()) {
      previous = currentIsTrusted ? current : null;
      current = new Gathering(pending);
      pending = null;
      currentIsTrusted = false;
      judge(current);
    }
    if (current != null) {
      askAbout(current);
    }
  }

  /** Nanoseconds until a witness is to be asked again; very many when none is waited for. */
  long pause() {
    return witnesses.stream()
        .filter(this::isToBeAsked)
        .mapToLong(AskedWitness::pause)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  List<WitnessState> states() {
    return witnesses.stream().map(AskedWitness::state).toList();
  }

  private boolean mayBeginNext() {
    Gathering now = current;
    return now == null
        || currentIsTrusted
        || witnesses.stream().noneMatch(witness -> witness.isAskedAbout(now));
  }

  private void askAbout(Gathering gathering) {
    for (AskedWitness witness : witnesses) {
      if (isToBeAsked(witness) && witness.pause() <= 0) {
        witness.begin(gathering);
        ask.accept(witness, gathering);
      }
    }
  }

  private boolean isToBeAsked(AskedWitness witness) {
    return current != null && !witness.isBusy() && !current.isCosignedBy(witness);
  }

  private void judge(Gathering gathering) {
    Witnessed witnessed = gathering.judged(policy);
    if (gathering == current) {
      currentIsTrusted = witnessed.isTrusted();
    }
    gathered.accept(witnessed);
  }
}

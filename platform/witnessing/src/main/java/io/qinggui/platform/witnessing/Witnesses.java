package io.qinggui.platform.witnessing;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.policy.Policy;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All witnesses of one log. Whoever publishes hands each checkpoint over and goes on; they are
 * asked in parallel by threads of this class, again after failures, and {@link #newest} has the
 * largest checkpoint that the policy is content with. Safe for use by many threads.
 *
 * <p>Nothing is stored here. A listener is told of every checkpoint that reached a quorum, to store
 * it; after a restart it is given back by {@link #resume}.
 */
public final class Witnesses implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

  private final Policy policy;
  private final ConsistencyProofs proofs;
  private final WitnessingSettings settings;
  private final InstantSource clock;
  private final Consumer<Witnessed> listener;
  private final HttpWitnesses http;
  private final Rounds rounds;
  private final Waiting waiting = new Waiting();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
  private volatile @Nullable Witnessed newest;
  private volatile @Nullable Witnessed gathered;
  private volatile List<WitnessState> states;

  private Witnesses(
      Policy policy,
      ConsistencyProofs proofs,
      WitnessingSettings settings,
      InstantSource clock,
      Consumer<Witnessed> listener) {
    this.policy = policy;
    this.proofs = proofs;
    this.settings = settings;
    this.clock = clock;
    this.listener = listener;
    this.http = HttpWitnesses.of(policy, settings, clock);
    this.rounds = new Rounds(policy, http.all(), this::ask, this::take);
    this.states = rounds.states();
  }

  /**
   * Starts threads, asks nobody yet.
   *
   * @param policy which witnesses there are, and how many are enough. Those with a URL are asked;
   *     those with the same URL are one witness with several keys
   * @param proofs of this log
   * @param clock for ages, and for cosignatures of the future
   * @param listener told of each checkpoint with a quorum, and again when it has got more
   *     cosignatures, in this order, by one thread. Witnesses wait for it, publishing does not;
   *     when it throws, that is logged
   * @throws IllegalArgumentException when a URL or a key of the policy is none of a witness
   */
  public static Witnesses start(
      Policy policy,
      ConsistencyProofs proofs,
      WitnessingSettings settings,
      InstantSource clock,
      Consumer<Witnessed> listener) {
    Witnesses witnesses = new Witnesses(policy, proofs, settings, clock, listener);
    witnesses.threads.execute(witnesses::work);
    return witnesses;
  }

  /**
   * Puts back what reached a quorum before a restart, or what another instance of the log has kept
   * meanwhile. What is older than {@link #newest} changes nothing.
   *
   * @return whether the policy, which may be another one now, is still content with it
   * @throws io.qinggui.platform.transparency.note.UnverifiedNoteException when a signature is wrong
   */
  public boolean resume(SignedCheckpoint stored) {
    Witnessed witnessed = Witnessed.of(stored, policy);
    if (witnessed.isTrusted()) {
      boolean unused = advance(witnessed);
    }
    return witnessed.isTrusted();
  }

  /**
   * Has a checkpoint cosigned. Returns at once. Of several that are submitted while witnesses are
   * busy the last is asked about. The same one again asks for fresh cosignatures.
   *
   * @param checkpoint signed by a log of the policy, not smaller than those before
   * @throws IllegalArgumentException when no log of the policy signed it
   * @throws io.qinggui.platform.transparency.note.UnverifiedNoteException when a signature is wrong
   */
  public void submit(SignedCheckpoint checkpoint) {
    if (policy.judge(checkpoint).logs().isEmpty()) {
      throw new IllegalArgumentException("no log of the policy signed the checkpoint");
    }
    waiting.submitted(checkpoint.checkpoint().size());
    events.add(() -> rounds.submitted(checkpoint));
  }

  /** The largest checkpoint that the policy is content with; empty while there is none. */
  public Optional<Witnessed> newest() {
    return Optional.ofNullable(newest);
  }

  /** The checkpoint that witnesses are asked about, with what was gathered so far. */
  public Optional<Witnessed> gathered() {
    return Optional.ofNullable(gathered);
  }

  /**
   * How long ago a quorum vouched for {@link #newest}, for a metric.
   *
   * @return seconds, not below 0; NaN while there is none, and when the policy wants no witness
   */
  public double age() {
    return newest()
        .filter(witnessed -> witnessed.time().isPresent())
        .map(witnessed -> witnessed.time().getAsLong() * 1e3)
        .map(time -> Math.max(0, (clock.millis() - time) / 1e3))
        .orElse(Double.NaN);
  }

  /**
   * For how long something has been submitted that is not yet in a tree with a quorum, for a
   * metric.
   *
   * @return seconds; 0 when a quorum vouches for all
   */
  public double waiting() {
    return waiting.seconds();
  }

  /** How it stands with each witness that is asked. */
  public List<WitnessState> states() {
    return states;
  }

  /** Stops asking, also where an answer is waited for. */
  @Override
  public void close() {
    threads.shutdownNow();
    http.close();
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        workOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void workOnce() throws InterruptedException {
    try {
      rounds.proceed();
      states = rounds.states();
      Runnable event = events.poll(rounds.pause(), TimeUnit.NANOSECONDS);
      for (; event != null; event = events.poll()) {
        event.run();
      }
    } catch (RejectedExecutionException e) {
      // closed; there is nobody left to ask
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("the witnesses are not asked for a moment", e);
      Thread.sleep(settings.firstPause());
    }
  }

  private void ask(AskedWitness witness, Gathering gathering) {
    threads.execute(
        () -> {
          WitnessAnswer answer = answer(witness, gathering);
          events.add(() -> rounds.answered(witness, gathering, answer));
        });
  }

  private WitnessAnswer answer(AskedWitness witness, Gathering gathering) {
    try {
      return witness.client().ask(gathering.submitted(), proofs);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new WitnessAnswer.Failed("it was stopped");
    } catch (RuntimeException e) {
      LOG.error("asking a witness failed", e);
      return new WitnessAnswer.Failed(e.toString());
    }
  }

  private void take(Witnessed witnessed) {
    Witnessed before = gathered;
    if (before == null || before.size() <= witnessed.size()) {
      gathered = witnessed;
    }
    if (!witnessed.isTrusted() || !advance(witnessed)) {
      return;
    }
    try {
      listener.accept(witnessed);
    } catch (RuntimeException e) {
      LOG.error("a checkpoint with a quorum was not taken", e);
    }
  }

  private synchronized boolean advance(Witnessed witnessed) {
    if (isOlder(witnessed, newest)) {
      return false;
    }
    newest = witnessed;
    waiting.witnessed(witnessed.size());
    return true;
  }

  private static boolean isOlder(Witnessed witnessed, @Nullable Witnessed than) {
    return than != null
        && (witnessed.size() < than.size()
            || (witnessed.size() == than.size()
                && witnessed.time().orElse(0) < than.time().orElse(0)));
  }
}

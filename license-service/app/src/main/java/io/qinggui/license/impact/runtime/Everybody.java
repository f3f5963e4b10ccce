package io.qinggui.license.impact.runtime;

import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.impact.Impact;
import io.qinggui.license.rules.impact.ImpactCount;
import io.qinggui.license.rules.impact.OperatorImpact;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.projection.Progress;
import java.time.Duration;
import java.util.List;

/**
 * Goes over all operators, with one of them in memory at a time. Their ids come from the read model
 * of boundaries, as soon as that has everything that counts; their facts come from the ledger, cut
 * at the moment of the proposal. Whoever was first heard of later has no facts by then.
 */
final class Everybody {

  private static final int BATCH = 5_000;
  private static final int EXAMPLES = 20;
  private static final int MORE_DATES = 10;
  private static final Duration BEHIND_AT_MOST = Duration.ofMinutes(1);

  private final Standings standings;
  private final Boundaries boundaries;
  private final Progress progress;
  private final double share;

  /**
   * @param progress how far the boundaries follow the ledger
   * @param share of a processor
   */
  Everybody(Standings standings, Boundaries boundaries, Progress progress, double share) {
    this.standings = standings;
    this.boundaries = boundaries;
    this.progress = progress;
    this.share = share;
  }

  /**
   * Finds the impact.
   *
   * @param worker that does it, who may be told to stop
   * @throws InterruptedException when it stops
   */
  Impact compare(Preview preview, Worker worker) throws InterruptedException {
    awaitOperators(preview.proposal().position(), worker);
    preview.begin(boundaries.count());
    ImpactCount count = new ImpactCount(EXAMPLES);
    Pace pace = new Pace(share, worker);
    long done = 0;
    List<String> batch = boundaries.operatorsAfter("", BATCH);
    while (!batch.isEmpty()) {
      for (String operatorId : batch) {
        requireRunning(worker);
        count.add(impact(operatorId, preview.proposal()));
        preview.reached(++done);
        pace.keep();
      }
      batch = boundaries.operatorsAfter(batch.getLast(), BATCH);
    }
    return count.result(preview.proposal().dates(), MORE_DATES);
  }

  private OperatorImpact impact(String operatorId, Proposal proposal) {
    OperatorFacts facts = standings.factsInPassing(operatorId, proposal.asOf().knownAt());
    return OperatorImpact.between(
        Standing.of(facts, proposal.present()), Standing.of(facts, proposal.proposed()));
  }

  private void awaitOperators(long position, Worker worker) throws InterruptedException {
    long start = System.nanoTime();
    while (!progress.await(position, Duration.ofSeconds(1))) {
      requireRunning(worker);
      if (System.nanoTime() - start > BEHIND_AT_MOST.toNanos()) {
        throw new IllegalStateException("the boundaries are behind position " + position);
      }
    }
  }

  private static void requireRunning(Worker worker) throws InterruptedException {
    if (worker.isStopping()) {
      throw new InterruptedException("stopping");
    }
  }
}

package io.qinggui.faults.log;

import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.load.Acknowledgement;
import io.qinggui.faults.load.WriteLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/** One node after the other on the same data, each with a fault or several, each killed. */
final class Rounds implements AutoCloseable {

  private static final int SAMPLE = 15;

  private final World world;

  /**
   * @param folder empty
   */
  Rounds(Path folder, int writers, long seed) throws IOException, InterruptedException {
    this.world = new World(folder, writers, seed);
  }

  World world() {
    return world;
  }

  /**
   * What a round came to.
   *
   * @param startSeconds until requests were answered
   * @param faultSeconds what the faults say, summed up
   */
  record Round(double startSeconds, double faultSeconds, int wrong) {}

  Round round(LogFault... faults) throws Exception {
    int before = world.findings().wrong().size();
    Duration ahead = Duration.ZERO;
    boolean underLoad = true;
    for (LogFault fault : faults) {
      fault.whileStopped(world);
      ahead = ahead.plus(fault.ahead());
      underLoad &= fault.underLoad();
    }
    long begun = System.nanoTime();
    RunningNode node = world.start(ahead);
    double startSeconds = (System.nanoTime() - begun) / 1e9;
    double faultSeconds = 0;
    try (Observer observer = Observer.of(node, world.data(), world.court(), world.seen())) {
      faultSeconds = underLoad ? underLoad(node, faults) : inflict(node, faults);
      node.end();
    } finally {
      node.end();
    }
    return new Round(startSeconds, faultSeconds, world.findings().wrong().size() - before);
  }

  private double underLoad(RunningNode node, LogFault... faults) throws Exception {
    try (WriteLoad.Run run = world.load().start(node.client())) {
      double seconds = inflict(node, faults);
      // in the middle of it
      node.kill().run();
      return seconds;
    }
  }

  private double inflict(RunningNode node, LogFault... faults) throws Exception {
    double seconds = 0;
    for (LogFault fault : faults) {
      try {
        seconds += fault.whileRunning(world, node);
      } catch (ConditionTimeoutException e) {
        world.findings().wrong("%s: in vain: %s", fault.name(), e);
      }
    }
    return seconds;
  }

  /** Proofs of what was seen and acknowledged by now, as far as the log is served by now. */
  LogFault proofs() {
    return new LogFault() {
      @Override
      public String name() {
        return "proofs";
      }

      @Override
      public double whileRunning(World of, RunningNode node) throws Exception {
        List<Acknowledgement> some = new ArrayList<>(of.load().history().acknowledged());
        Collections.shuffle(some, of.random());
        double unused = of.secondsUntilServed();
        of.proofs().chain(node);
        of.proofs().included(node, some.subList(0, Math.min(SAMPLE, some.size())));
        return 0;
      }
    };
  }

  /** Everything that was ever seen, against what there is when nobody writes any more. */
  LogFault everything() {
    return new LogFault() {
      @Override
      public String name() {
        return "all proofs";
      }

      @Override
      public boolean underLoad() {
        return false;
      }

      @Override
      public double whileRunning(World of, RunningNode node) throws Exception {
        var all = of.load().history().acknowledged();
        double unused = of.secondsUntilServed();
        of.proofs().chain(node);
        of.findings().count("acknowledged, all of them leaves", all.size());
        of.findings().count("roots compared with all leaves", of.proofs().requireLeaves(node, all));
        of.seen().requireTimesToGrow();
        return 0;
      }
    };
  }

  Findings findings() {
    return world.findings();
  }

  @Override
  public void close() {
    world.close();
  }
}

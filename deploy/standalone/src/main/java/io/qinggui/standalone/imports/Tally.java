package io.qinggui.standalone.imports;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts how the lines of one file end, and reports what was rejected in the order of the file:
 * answers come in any order, so that a few thousand of them wait for those before them.
 */
final class Tally {

  private static final int WAITING = 4096;

  private final String file;
  private final Progress progress;
  private final Reports reports;
  private final LongAdder accepted = new LongAdder();
  private final LongAdder alreadyThere = new LongAdder();
  private final LongAdder differs = new LongAdder();
  private final LongAdder corrected = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final Queue<Rejection> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Rejection::line));

  Tally(String file, Progress progress, Reports reports) {
    this.file = file;
    this.progress = progress;
    this.reports = reports;
  }

  void add(Submission submission, Outcome outcome) {
    int lines = submission.lines().size();
    switch (outcome) {
      case Outcome.Accepted _ -> accepted.add(lines);
      case Outcome.AlreadyThere _ -> alreadyThere.add(lines);
      case Outcome.Corrected _ -> corrected.add(lines);
      case Outcome.Differs it -> {
        differs.add(lines);
        it.differences().forEach(reports::add);
      }
      case Outcome.Rejected it -> it.rejections().forEach(this::take);
    }
    progress.advance(lines);
  }

  void reject(Rejection rejection) {
    take(rejection);
    progress.advance(1);
  }

  private void take(Rejection rejection) {
    rejected.increment();
    synchronized (waiting) {
      waiting.add(rejection);
      if (waiting.size() > WAITING) {
        reports.add(waiting.remove());
      }
    }
  }

  /** All lines have ended. */
  FileResult result() {
    synchronized (waiting) {
      while (!waiting.isEmpty()) {
        reports.add(waiting.remove());
      }
    }
    long lines =
        accepted.sum() + alreadyThere.sum() + rejected.sum() + differs.sum() + corrected.sum();
    return new FileResult(
        file,
        true,
        lines,
        accepted.sum(),
        alreadyThere.sum(),
        rejected.sum(),
        differs.sum(),
        corrected.sum());
  }
}

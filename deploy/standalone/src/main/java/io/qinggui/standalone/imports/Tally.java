package io.qinggui.standalone.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Counts how the lines of one file end. */
final class Tally {

  private final String file;
  private final Progress progress;
  private final LongAdder accepted = new LongAdder();
  private final LongAdder alreadyThere = new LongAdder();
  private final Collection<Refusal> refusals = new ConcurrentLinkedQueue<>();

  Tally(String file, Progress progress) {
    this.file = file;
    this.progress = progress;
  }

  void add(Fact fact, Outcome outcome) {
    int lines = fact.lines().size();
    switch (outcome) {
      case Outcome.Accepted _ -> accepted.add(lines);
      case Outcome.AlreadyThere _ -> alreadyThere.add(lines);
      case Outcome.Rejected rejected -> refusals.addAll(rejected.refusals());
    }
    progress.advance(lines);
  }

  void refuse(Refusal refusal) {
    refusals.add(refusal);
    progress.advance(1);
  }

  FileResult result() {
    long taken = accepted.sum();
    long known = alreadyThere.sum();
    return new FileResult(
        file, true, taken + known + refusals.size(), taken, known, refusals.size());
  }

  List<Refusal> refusals() {
    List<Refusal> sorted = new ArrayList<>(refusals);
    sorted.sort(Comparator.comparingLong(Refusal::line));
    return sorted;
  }
}

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
  private final Collection<Rejection> rejections = new ConcurrentLinkedQueue<>();

  Tally(String file, Progress progress) {
    this.file = file;
    this.progress = progress;
  }

  void add(Submission submission, Outcome outcome) {
    int lines = submission.lines().size();
    switch (outcome) {
      case Outcome.Accepted _ -> accepted.add(lines);
      case Outcome.AlreadyThere _ -> alreadyThere.add(lines);
      case Outcome.Rejected rejected -> rejections.addAll(rejected.rejections());
    }
    progress.advance(lines);
  }

  void reject(Rejection rejection) {
    rejections.add(rejection);
    progress.advance(1);
  }

  FileResult result() {
    long taken = accepted.sum();
    long known = alreadyThere.sum();
    return new FileResult(
        file, true, taken + known + rejections.size(), taken, known, rejections.size());
  }

  List<Rejection> rejections() {
    List<Rejection> sorted = new ArrayList<>(rejections);
    sorted.sort(Comparator.comparingLong(Rejection::line));
    return sorted;
  }
}

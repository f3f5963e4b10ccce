package io.qinggui.license.rules.question;

import io.qinggui.license.rules.standing.Eras;
import io.qinggui.license.rules.standing.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** A reason and which way it points. Like the timeline, findings cover all legal dates. */
record Finding(Verdict verdict, Reason reason) {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::verdict).reversed().thenComparing(Finding::reason);

  static Finding deny(Reason reason) {
    return new Finding(Verdict.DENY, reason);
  }

  static Finding weigh(Reason reason) {
    return new Finding(Verdict.WEIGH, reason);
  }

  static Finding allow(Reason reason) {
    return new Finding(Verdict.ALLOW, reason);
  }

  /**
   * The answer on the date: the findings that hold then, and the heaviest verdict among them. Every
   * date at which a finding begins or ends changes the reasons, so the next one is the next change.
   */
  static Answer answer(Stream<Finding> findings, LocalDate date) {
    List<Finding> all = findings.toList();
    List<Finding> now = on(date, all);
    return new Answer(
        now.isEmpty() ? Verdict.ALLOW : now.getFirst().verdict(),
        reasons(now),
        Eras.nextEdge(reasons(all), date).orElse(null));
  }

  /** Those that hold on the date, each once, the heaviest first. */
  private static List<Finding> on(LocalDate date, List<Finding> all) {
    List<Finding> now = new ArrayList<>(all.size());
    for (Finding each : all) {
      if (each.reason().interval().contains(date)) {
        now.add(each);
      }
    }
    if (now.size() < 2) {
      return now;
    }
    List<Finding> once = new ArrayList<>(new LinkedHashSet<>(now));
    once.sort(ORDER);
    return once;
  }

  private static List<Reason> reasons(List<Finding> findings) {
    List<Reason> reasons = new ArrayList<>(findings.size());
    for (Finding each : findings) {
      reasons.add(each.reason());
    }
    return reasons;
  }
}

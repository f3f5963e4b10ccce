package io.qinggui.license.rules.question;

import io.qinggui.license.rules.standing.Eras;
import io.qinggui.license.rules.standing.Reason;
import java.time.LocalDate;
import java.util.Comparator;
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
    List<Finding> now =
        all.stream()
            .filter(it -> it.reason().interval().contains(date))
            .distinct()
            .sorted(ORDER)
            .toList();
    return new Answer(
        now.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(Verdict.ALLOW),
        now.stream().map(Finding::reason).toList(),
        Eras.nextEdge(all.stream().map(Finding::reason).toList(), date));
  }
}

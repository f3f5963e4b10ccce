package io.qinggui.license.rules.question;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Rule;
import io.qinggui.license.rules.standing.Scope;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** L4: international circuits. */
public final class CrossBorder {

  /** The rule. */
  public static final Rule L4 =
      new Rule(
          "L4",
          "二(二)4",
          "An international circuit is leased for the user's own office, with a file of the user"
              + " and its acknowledgement; for anything else only with an approval.");

  private CrossBorder() {}

  static Stream<Finding> findings(Question.Lease asked, OperatorFacts lessee) {
    return Leasing.forOwnOffice(asked)
        ? missingFile(lessee.circuitFile(asked.lessorId()))
        : missingApproval(lessee);
  }

  private static Stream<Finding> missingFile(Optional<Fact.CircuitFile> file) {
    LocalDate complete = file.flatMap(CrossBorder::completeOn).orElse(LocalDate.MAX);
    List<String> because = file.map(it -> it.ref().eventId()).stream().toList();
    return reasons("FILE_MISSING", Intervals.between(LocalDate.MIN, complete), because);
  }

  /** The day from which the file has both: it was made, and the user acknowledged the purpose. */
  private static Optional<LocalDate> completeOn(Fact.CircuitFile file) {
    return Optional.ofNullable(file.acknowledgedOn())
        .map(it -> it.isAfter(file.filedOn()) ? it : file.filedOn());
  }

  private static Stream<Finding> missingApproval(OperatorFacts lessee) {
    Intervals approved =
        Intervals.union(
            lessee.crossBorderApprovals().stream()
                .flatMap(it -> approved(it).stretches().stream())
                .toList());
    return reasons("CROSS_BORDER", approved.complement(), List.of());
  }

  private static Intervals approved(Fact.CrossBorderApproval approval) {
    LocalDate last = approval.validUntil();
    LocalDate until = last == null ? LocalDate.MAX : Interval.dayAfter(last);
    return Intervals.between(approval.approvedOn(), until);
  }

  private static Stream<Finding> reasons(String code, Intervals dates, List<String> because) {
    return dates.stretches().stream().map(it -> Finding.deny(reason(code, it, because)));
  }

  private static Reason reason(String code, Interval dates, List<String> because) {
    return Reason.explaining(L4, code, Scope.everywhere(), dates, because);
  }
}

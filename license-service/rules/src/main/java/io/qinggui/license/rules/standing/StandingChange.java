package io.qinggui.license.rules.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where two standings of one operator differ.
 *
 * @param on first day of the difference; empty when it has always been there
 * @param before what applies from that day on in the one, as far as the other does not say it, too
 * @param after what applies in the other, likewise
 */
public record StandingChange(Optional<LocalDate> on, List<Reason> before, List<Reason> after) {

  public StandingChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** What a reason says, whatever is behind it and however long it lasts. */
  private record Said(
      String rule, String code, @Nullable Effect effect, Scope scope, @Nullable Integer year) {

    static Said of(Reason reason) {
      return new Said(
          reason.rule().id(), reason.code(), reason.effect(), reason.scope(), reason.year());
    }
  }

  /** The differences, by date; each lasts until the next date in the list, or the end of it. */
  public static List<StandingChange> in(Difference difference) {
    List<StandingChange> changes = new ArrayList<>();
    Set<Said> missing = Set.of();
    Set<Said> added = Set.of();
    for (LocalDate date : difference.dates()) {
      List<Reason> onlyBefore = difference.onlyBefore(date);
      List<Reason> onlyAfter = difference.onlyAfter(date);
      Set<Said> nowMissing = said(onlyBefore);
      Set<Said> nowAdded = said(onlyAfter);
      if (!nowMissing.equals(missing) || !nowAdded.equals(added)) {
        missing = nowMissing;
        added = nowAdded;
        changes.add(
            new StandingChange(
                date.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(date),
                onlyBefore,
                onlyAfter));
      }
    }
    return changes;
  }

  private static Set<Said> said(List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return Set.of();
    }
    Set<Said> said = new HashSet<>();
    reasons.forEach(it -> said.add(Said.of(it)));
    return said;
  }
}

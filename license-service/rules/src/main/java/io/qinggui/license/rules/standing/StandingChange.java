package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.standing.Standing.Boundary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  public static List<StandingChange> between(Standing before, Standing after) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    dates.add(LocalDate.MIN);
    addBoundaries(before, dates);
    addBoundaries(after, dates);
    List<StandingChange> changes = new ArrayList<>();
    Set<Said> missing = Set.of();
    Set<Said> added = Set.of();
    for (LocalDate date : dates) {
      List<Reason> was = before.effectsOn(date);
      List<Reason> is = after.effectsOn(date);
      List<Reason> onlyBefore = without(was, is);
      List<Reason> onlyAfter = without(is, was);
      if (!said(onlyBefore).equals(missing) || !said(onlyAfter).equals(added)) {
        missing = said(onlyBefore);
        added = said(onlyAfter);
        changes.add(
            new StandingChange(
                date.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(date),
                onlyBefore,
                onlyAfter));
      }
    }
    return changes;
  }

  private static void addBoundaries(Standing standing, Set<LocalDate> dates) {
    standing.boundaries(LocalDate.MIN, LocalDate.MAX).stream()
        .map(Boundary::on)
        .forEach(dates::add);
  }

  /** Those that say something which none of the others says, too. */
  public static List<Reason> without(List<Reason> reasons, List<Reason> others) {
    Set<Said> said = said(others);
    return reasons.stream().filter(it -> !said.contains(Said.of(it))).toList();
  }

  private static Set<Said> said(List<Reason> reasons) {
    Set<Said> said = new HashSet<>();
    reasons.forEach(it -> said.add(Said.of(it)));
    return said;
  }
}

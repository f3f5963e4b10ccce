package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.time.Interval;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about an operator, where, and for which legal dates.
 *
 * @param code stable, e.g. {@code COMMITMENT_BROKEN}
 * @param effect {@code null} for what only an answer says, e.g. a missing evaluation
 * @param because ids of the events behind it, sorted, each once
 * @param year of the annual check, for {@link Effect#CHECK_UNQUALIFIED}
 * @param systems that are missing, for admission and expansion
 */
public record Reason(
    Rule rule,
    String code,
    @Nullable Effect effect,
    Scope scope,
    Interval interval,
    List<String> because,
    @Nullable Integer year,
    List<RequiredSystem> systems)
    implements Comparable<Reason> {

  public static Reason of(
      Rule rule,
      String code,
      Effect effect,
      Scope scope,
      Interval interval,
      Collection<String> because) {
    return new Reason(rule, code, effect, scope, interval, sorted(because), null, List.of());
  }

  /** A reason that has no effect by itself: it only explains an answer. */
  public static Reason explaining(
      Rule rule, String code, Scope scope, Interval interval, Collection<String> because) {
    return new Reason(rule, code, null, scope, interval, sorted(because), null, List.of());
  }

  public Reason ofYear(int checked) {
    return new Reason(rule, code, effect, scope, interval, because, checked, systems);
  }

  public Reason naming(List<RequiredSystem> missing) {
    return new Reason(rule, code, effect, scope, interval, because, year, List.copyOf(missing));
  }

  /** The same for other dates. */
  public Reason during(Interval dates) {
    return new Reason(rule, code, effect, scope, dates, because, year, systems);
  }

  /** The same elsewhere. */
  Reason at(Scope place) {
    return new Reason(rule, code, effect, place, interval, because, year, systems);
  }

  public String clause() {
    return rule.clause();
  }

  public boolean has(Effect wanted) {
    return effect == wanted;
  }

  /** Oldest first, "since always" before all; then by rule and scope. */
  @Override
  public int compareTo(Reason other) {
    int order = interval.from().compareTo(other.interval.from());
    order = order != 0 ? order : rule.id().compareTo(other.rule.id());
    order = order != 0 ? order : code.compareTo(other.code);
    order = order != 0 ? order : Integer.compare(rank(), other.rank());
    order = order != 0 ? order : scope.compareTo(other.scope);
    order = order != 0 ? order : Integer.compare(yearOrZero(), other.yearOrZero());
    order = order != 0 ? order : interval.until().compareTo(other.interval.until());
    return order != 0 ? order : because.toString().compareTo(other.because.toString());
  }

  private int rank() {
    return effect == null ? -1 : effect.ordinal();
  }

  private int yearOrZero() {
    return year == null ? 0 : year;
  }

  private static List<String> sorted(Collection<String> ids) {
    return ids.size() < 2 ? List.copyOf(ids) : List.copyOf(new TreeSet<>(ids));
  }
}

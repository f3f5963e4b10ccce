package io.qinggui.license.rules.finding;

import io.qinggui.license.rules.fact.FindingKind;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.platform.reference.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A violation during some days, the longest stretch of them.
 *
 * @param operatorId whose violation it is
 * @param otherPartyId who is linked with it
 * @param service {@code null} when it is not of one service
 * @param because events behind it
 */
public record Violation(
    FindingKind kind,
    String operatorId,
    @Nullable String otherPartyId,
    @Nullable Service service,
    String province,
    Interval days,
    List<String> because) {

  /** By kind, then by the first day. */
  public static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::kind)
          .thenComparing(it -> it.days().from())
          .thenComparing(it -> String.valueOf(it.service()));

  /** Copies the list. */
  public Violation {
    because = List.copyOf(because);
  }

  /** With further events behind it. */
  public Violation with(List<String> more) {
    List<String> all = new ArrayList<>(because);
    more.stream().filter(it -> !all.contains(it)).forEach(all::add);
    return new Violation(kind, operatorId, otherPartyId, service, province, days, all);
  }
}

package io.qinggui.operator.inventory.runtime;

import io.qinggui.lease.Lease;
import io.qinggui.lease.Terms;
import io.qinggui.operator.language.LeaseCommand.RecordLease;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line of an inventory says, against what is known of the lease. */
final class Comparison {

  private Comparison() {}

  /** Whether both are about the same thing between the same parties. */
  static boolean isSameLease(RecordLease line, Lease known) {
    return line.lesseeId().equals(known.lesseeId())
        && line.resource() == known.resource()
        && line.identifier().equals(known.identifier())
        && line.province().equals(known.province())
        && line.from().equals(known.from())
        && (line.outOf() == null || line.outOf().equals(known.outOf()));
  }

  /** What is agreed differently on the day; what the line does not say stays as it is. */
  static Optional<Terms.Change> change(RecordLease line, Lease known, LocalDate asOf) {
    LocalDate day = asOf.isBefore(known.from()) ? known.from() : asOf;
    Terms terms = known.termsOn(day);
    Terms.Change change =
        new Terms.Change(
            day,
            unlessSame(line.until(), terms.until()),
            unlessSame(line.mbps(), terms.mbps()),
            unlessSame(line.purpose(), terms.purpose()),
            unlessSame(line.service(), terms.service()));
    boolean nothing =
        change.until() == null
            && change.mbps() == null
            && change.purpose() == null
            && change.service() == null;
    return nothing ? Optional.empty() : Optional.of(change);
  }

  private static <T> @Nullable T unlessSame(@Nullable T said, @Nullable T known) {
    return Objects.equals(said, known) ? null : said;
  }
}

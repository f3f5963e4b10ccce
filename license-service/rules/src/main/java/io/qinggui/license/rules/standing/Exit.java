package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.RuleValues;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * X2: an operator that leaves. The issuer must cancel on application; customers are told before.
 */
public final class Exit {

  /** The rule. */
  public static final Rule X2 =
      new Rule(
          "X2",
          "三(四)",
          "On the operator's application the issuer must cancel the license, which"
              + " then ends; an aftercare plan is on file before, and customers get"
              + " {customerNoticeDays} days of notice; customers who are still left"
              + " then are to be weighed.");

  /** Code of what the issuer has to weigh: customers are left. */
  public static final String CUSTOMERS_LEFT = "CUSTOMERS_LEFT";

  private Exit() {}

  /**
   * The plan for the customers.
   *
   * @param filedOn put on file
   * @param customersNotifiedOn the customers were told of the exit
   */
  public record AftercarePlan(LocalDate filedOn, LocalDate customersNotifiedOn) {}

  /**
   * How far the customers have been moved.
   *
   * @param reportedOn date of the report
   * @param customersLeft how many are still to be moved
   */
  public record Progress(LocalDate reportedOn, long customersLeft) {}

  /** What keeps a license from being cancelled on a date. */
  public sealed interface Obstacle {

    /** No plan for the customers is on file by then. */
    record PlanMissing() implements Obstacle {}

    /**
     * The customers have not had their days of notice by then.
     *
     * @param earliest the first day on which the license may end
     */
    record NoticeTooShort(LocalDate earliest) implements Obstacle {}
  }

  /**
   * What keeps a license from being cancelled on the date, if anything does.
   *
   * @param cancelledOn the first day on which the license is to be no longer in force
   * @param plan the last one on file; {@code null} when there is none
   */
  public static Optional<Obstacle> obstacle(
      LocalDate cancelledOn, @Nullable AftercarePlan plan, RuleValues values) {
    if (plan == null || plan.filedOn().isAfter(cancelledOn)) {
      return Optional.of(new Obstacle.PlanMissing());
    }
    LocalDate earliest = plan.customersNotifiedOn().plusDays(values.customerNoticeDays());
    return cancelledOn.isBefore(earliest)
        ? Optional.of(new Obstacle.NoticeTooShort(earliest))
        : Optional.empty();
  }

  /**
   * The report that tells how it was on the date: the latest one by then, and of two of one day the
   * one recorded last. Empty when nothing is known.
   *
   * @param reports in the order in which they were recorded
   */
  public static Optional<Progress> progressOn(LocalDate date, Collection<Progress> reports) {
    return reports.stream()
        .filter(it -> !it.reportedOn().isAfter(date))
        .reduce((before, next) -> next.reportedOn().isBefore(before.reportedOn()) ? before : next);
  }

  /**
   * Whether a cancellation on the date leaves customers behind, as far as that is known. It is no
   * obstacle: the issuer must cancel, and weighs what becomes of them.
   *
   * @param reports in the order in which they were recorded
   */
  public static boolean leavesCustomers(LocalDate cancelledOn, Collection<Progress> reports) {
    return progressOn(cancelledOn, reports).filter(it -> it.customersLeft() > 0).isPresent();
  }
}

package io.qinggui.license.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One effect that a rule draws from the facts, with the interval in which it applies.
 *
 * @param rule id of the rule, for example {@code G1}
 * @param code stable reason, for example {@code COMMITMENT_BROKEN}
 * @param clause clause of the notice
 * @param effect {@code BARRED}, {@code NO_NEW_CUSTOMERS}, {@code NO_RENEWAL}, {@code
 *     CHECK_UNQUALIFIED}, {@code CREDIT_CAUTION} or {@code GRACE}
 * @param service the service concerned; all services when absent
 * @param province two-digit code; all provinces when absent
 * @param licenseNumber the license concerned, when the effect is bound to one
 * @param year the year of an annual check, when the effect concerns one
 * @param from first day; since ever when absent
 * @param until first day on which it no longer applies; open when absent
 * @param because ids of the events behind it
 */
public record Effect(
    String rule,
    String code,
    String clause,
    String effect,
    @Nullable String service,
    @Nullable String province,
    @Nullable String licenseNumber,
    @Nullable Integer year,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<String> because) {

  /** Copies the list. */
  public Effect {
    because = List.copyOf(because);
  }
}

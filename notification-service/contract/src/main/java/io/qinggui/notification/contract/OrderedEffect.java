package io.qinggui.notification.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One effect of a standing that an order asks to enforce.
 *
 * @param effect {@code BARRED} or {@code NO_NEW_CUSTOMERS}
 * @param service all services when absent
 * @param province two-digit code; all provinces when absent
 * @param licenseNumber the license that it is bound to, when it is bound to one
 * @param clause clause of the notice
 * @param rule id of the rule, for example {@code G1}
 * @param code stable reason, for example {@code COMMITMENT_BROKEN}
 * @param from first day; since ever when absent
 * @param until first day on which it no longer applies; open when absent
 * @param because ids of the events behind it
 */
public record OrderedEffect(
    String effect,
    @Nullable String service,
    @Nullable String province,
    @Nullable String licenseNumber,
    String clause,
    String rule,
    String code,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<String> because) {

  /** Copies the list. */
  public OrderedEffect {
    because = List.copyOf(because);
  }
}

package io.qinggui.inspection.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day for something passed, and it had not been done. Told once for each last day, whether
 * or not it was done afterwards. It changes no right. Where no operator is named, record key and
 * CloudEvents subject are {@code time-limit/<limitId>}.
 *
 * @param limitId made of what, id and day
 * @param what {@code COMPLAINT_REPLY}, {@code RECTIFICATION}, {@code SELF_CHECK_ITEM}, {@code
 *     WORK_PLAN_TASK}, {@code ANNUAL_REPORT} or {@code QUARTERLY_REPORT}
 * @param id of what it is about, as in {@code GET /deadlines}
 * @param authority {@code MIIT} or the province code of who had to do it, or to see to it; absent
 *     when that is nobody in particular
 * @param operatorId who had to do it, when that is an operator
 * @param on last day on which it would have been done in time
 */
public record TimeLimitPassed(
    String limitId,
    String what,
    String id,
    @Nullable String authority,
    @Nullable String operatorId,
    LocalDate on)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.time-limit-passed.v1";

  @Override
  public String subject() {
    return operatorId == null ? "time-limit/" + limitId : operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}

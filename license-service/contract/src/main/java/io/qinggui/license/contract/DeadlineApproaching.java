package io.qinggui.license.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline comes nearer: told on some days before it (90, 30, 7 and 1, unless the rulebook was
 * amended), on each once. After an outage, and of a deadline that facts have brought nearer, only
 * the nearest of these days that has come is told. A deadline that has moved is told of its new
 * date; what was told of the old one is not taken back.
 *
 * @param operatorId whom it concerns
 * @param what {@code STANDING_CHANGE}, or what is to be done: {@code RENEWAL_DUE}, {@code
 *     APPLICATION_ACCEPTANCE} or {@code APPLICATION_DECISION}, as {@code GET /deadlines} has it;
 *     more may come
 * @param on first day of the new standing; last day for what is to be done
 * @param daysLeft from the day on which it is told until then
 * @param licenseNumber license whose renewal is due; absent for anything else
 * @param applicationId application that is to be accepted or decided; absent for anything else
 * @param issuer by whom; absent likewise
 */
public record DeadlineApproaching(
    String operatorId,
    String what,
    LocalDate on,
    int daysLeft,
    @Nullable String licenseNumber,
    @Nullable String applicationId,
    @Nullable String issuer)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.deadline-approaching.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}

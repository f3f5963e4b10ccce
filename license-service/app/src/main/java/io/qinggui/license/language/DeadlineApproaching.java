package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline came so near that it was reminded of.
 *
 * @param what kind of the deadline
 * @param on its date
 * @param daysLeft from the day of the reminder until then
 * @param daysBefore how many days before it this reminder had become due
 * @param licenseNumber license whose renewal is due; absent for anything else
 * @param applicationId application that is to be accepted or decided; absent for anything else
 * @param issuer by whom; absent likewise
 */
@EventType("io.qinggui.license.deadline-approaching")
public record DeadlineApproaching(
    String operatorId,
    String what,
    LocalDate on,
    int daysLeft,
    int daysBefore,
    @Nullable String licenseNumber,
    @Nullable String applicationId,
    @Nullable String issuer)
    implements ReminderEvent {

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public LocalDate legalDate() {
    return on;
  }
}

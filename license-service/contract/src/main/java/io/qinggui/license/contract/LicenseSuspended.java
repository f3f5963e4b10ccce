package io.qinggui.license.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A license is suspended: not in force meanwhile.
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param from first day on which it is not in force
 * @param until first day on which it is in force again, absent while that is not decided
 * @param basis the document
 */
public record LicenseSuspended(
    String operatorId,
    String licenseNumber,
    LocalDate from,
    @Nullable LocalDate until,
    String basis)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.license-suspended.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}

package io.qinggui.license.contract;

import java.time.LocalDate;

/**
 * It was found whether a service of a license had been opened. Of several findings about a service
 * the one of the latest day counts.
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param service one that it grants
 * @param opened what was found
 * @param foundOn day on which it was found
 * @param basis the document
 */
public record ServiceOpeningFound(
    String operatorId,
    String licenseNumber,
    String service,
    boolean opened,
    LocalDate foundOn,
    String basis)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.service-opening-found.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}

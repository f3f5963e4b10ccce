package io.qinggui.license.contract;

import java.time.LocalDate;
import java.util.List;

/**
 * The operator's system was connected to the authority's in some provinces (二(三)1).
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param provinces two-digit codes, at least one
 * @param completedOn date of completion
 */
public record DockingCompleted(
    String operatorId, String licenseNumber, List<String> provinces, LocalDate completedOn)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.docking-completed.v1";

  /** Copies the collections. */
  public DockingCompleted {
    provinces = List.copyOf(provinces);
  }

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}

package io.qinggui.license.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts and law prove a violation by themselves. Told once, when it has begun; that it gets longer
 * or shorter is not told.
 *
 * @param findingId the finding
 * @param operatorId whose violation it is
 * @param otherPartyId who is linked with it
 * @param kind as of the case that it opens, for example {@code LAYERED_SUBLEASE}
 * @param clause clause of the notice that is violated
 * @param service {@code IDC}, {@code IRCS}, {@code CDN} or {@code ISP}, when it is of one
 * @param province two-digit code
 * @param from its first day
 * @param until first day without it, absent when no end is known
 * @param because ids of the events behind it
 * @param leaseId the lease that it is about, when it is about one
 * @param opensCase whether it opens a case by itself, by the rulebook of the day on which it was
 *     told
 * @param observedBy the survey or spot check that saw it
 */
public record ViolationFound(
    String findingId,
    String operatorId,
    @Nullable String otherPartyId,
    String kind,
    String clause,
    @Nullable String service,
    String province,
    LocalDate from,
    @Nullable LocalDate until,
    List<String> because,
    @Nullable String leaseId,
    boolean opensCase,
    @Nullable String observedBy)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.violation-found.v1";

  /** Copies the list. */
  public ViolationFound {
    because = List.copyOf(because);
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

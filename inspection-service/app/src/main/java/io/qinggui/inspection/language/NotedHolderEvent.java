package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens on {@code noted-holders/<licenseNumber>}: how the license passed from one holder to
 * the next. About the license, as {@link NotedLicenseEvent} is.
 */
public sealed interface NotedHolderEvent extends InspectionEvent {

  /** The license. */
  String licenseNumber();

  /** Event of the license service that passed it on. */
  String eventId();

  @Override
  default String subject() {
    return streamOf(licenseNumber());
  }

  /** The stream of the holders of a license. */
  static String streamOf(String licenseNumber) {
    return "noted-holders/" + licenseNumber;
  }

  /**
   * The license passed to another holder.
   *
   * @param operatorId the holder before
   * @param successorId who holds it from {@code effectiveOn} on
   * @param corrects event of the change whose place it takes, absent when it takes none
   */
  @EventType("io.qinggui.inspection.holder-change-noted")
  record HolderChangeNoted(
      String licenseNumber,
      String eventId,
      String operatorId,
      String successorId,
      LocalDate effectiveOn,
      @Nullable String corrects)
      implements NotedHolderEvent {

    @Override
    public LocalDate legalDate() {
      return effectiveOn;
    }
  }

  /** A change of holders does not count any more, and nothing takes its place. */
  @EventType("io.qinggui.inspection.holder-change-withdrawal-noted")
  record HolderChangeWithdrawalNoted(String licenseNumber, String eventId, LocalDate countedFrom)
      implements NotedHolderEvent {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}

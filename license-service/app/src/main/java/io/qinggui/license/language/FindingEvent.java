package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was told of the violations in a lease, on {@code finding/<leaseId>}, or in what was seen of
 * an operator, on {@code finding/<operatorId>/<observedBy>}. About whoever violates, and about
 * whoever is linked with it, too.
 */
public sealed interface FindingEvent extends LicenseServiceEvent {

  /** The finding. */
  String findingId();

  /** The lease that it is about. */
  @Nullable String leaseId();

  /** The survey or spot check that saw it. */
  @Nullable String observedBy();

  /** Whose violation it is. */
  String operatorId();

  /** Who is linked with it. */
  @Nullable String otherPartyId();

  @Override
  default String subject() {
    return operatorId();
  }

  @Override
  default Optional<String> alsoAbout() {
    return Optional.ofNullable(otherPartyId());
  }

  /**
   * Facts and law prove a violation.
   *
   * @param kind as of the case that it opens, for example LAYERED_SUBLEASE
   * @param from its first day
   * @param until first day without it, absent when no end is known
   * @param because original events behind it
   * @param opensCase whether it opens a case by itself
   */
  @EventType("io.qinggui.license.violation-found")
  record ViolationFound(
      String findingId,
      @Nullable String leaseId,
      String operatorId,
      @Nullable String otherPartyId,
      String kind,
      String clause,
      @Nullable String service,
      String province,
      LocalDate from,
      @Nullable LocalDate until,
      List<String> because,
      boolean opensCase,
      @Nullable String observedBy)
      implements FindingEvent {

    /** Copies the list. */
    public ViolationFound {
      because = List.copyOf(because);
    }

    @Override
    public LocalDate legalDate() {
      return from;
    }
  }

  /** It holds on other days than was told; it is the same finding. */
  @EventType("io.qinggui.license.finding-moved")
  record FindingMoved(
      String findingId,
      @Nullable String leaseId,
      String operatorId,
      @Nullable String otherPartyId,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable String observedBy)
      implements FindingEvent {

    @Override
    public LocalDate legalDate() {
      return from;
    }
  }

  /** By what is known now it never was. */
  @EventType("io.qinggui.license.violation-finding-withdrawn")
  record FindingWithdrawn(
      String findingId,
      @Nullable String leaseId,
      String operatorId,
      @Nullable String otherPartyId,
      String kind,
      LocalDate countedFrom,
      @Nullable String observedBy)
      implements FindingEvent {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}

package io.qinggui.license.deadline.runtime;

import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.question.Renewal;
import io.qinggui.license.rules.standing.Standing.Boundary;
import io.qinggui.license.standing.runtime.Standings.Assessed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * When an operator's standing changes, what applies meanwhile, and when the renewals of its
 * licenses are due, as a document: what that means is worked out by whoever asks. Dates are ISO
 * text, which sorts as they do.
 */
final class BoundariesDocument {

  static final String DATES = "dates";

  /** Last days in time, each with its license. They change no standing. */
  static final String RENEWALS = "renewals";

  static final String ON = "on";
  static final String LICENSE = "license";

  /** Provinces in which the operator is at home: licensed at some time, or reported running. */
  static final String PROVINCES = "provinces";

  /** What applies when: {@link AppliedEffects}. */
  static final String EFFECTS = "effects";

  private BoundariesDocument() {}

  /**
   * @param position of the event that asked for it, which the standing includes
   */
  static Document of(String operatorId, Assessed now, long position) {
    List<Boundary> boundaries = now.standing().boundaries(LocalDate.MIN, LocalDate.MAX);
    return new Document("_id", operatorId)
        .append(DATES, boundaries.stream().map(it -> it.on().toString()).toList())
        .append(RENEWALS, renewals(now))
        .append(EFFECTS, AppliedEffects.of(now.standing().timeline()))
        .append(PROVINCES, List.copyOf(now.facts().provinces()))
        .append(BoundariesProjection.THROUGH, Math.max(now.through(), position));
  }

  private static List<Document> renewals(Assessed now) {
    return now.facts().licenses().stream().flatMap(it -> renewal(it, now).stream()).toList();
  }

  private static Optional<Document> renewal(HeldLicense license, Assessed now) {
    return Renewal.lastDayInTime(license, now.standing().rulebook())
        .map(it -> new Document(ON, it.toString()).append(LICENSE, license.number()));
  }
}

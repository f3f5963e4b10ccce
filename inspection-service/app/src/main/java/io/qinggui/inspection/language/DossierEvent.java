package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Withdrawal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens on {@code dossier/<kind>/<id>}: a first fact, and what follows upon it. Of each kind
 * of dossier the facts have a type of their own.
 */
public sealed interface DossierEvent extends InspectionEvent
    permits HotlineEvent,
        ComplaintEvent,
        SelfCheckEvent,
        TrainingEvent,
        WorkPlanEvent,
        MajorProblemEvent,
        DisclosureEvent,
        QuarterlyReportEvent,
        CreditMethodEvent,
        CreditEvaluationEvent,
        AnnualCampaignEvent,
        AnnualReportEvent,
        AttachmentEvent,
        DossierEvent.DossierFactWithdrawn {

  /** The kind of the streams. */
  String STREAMS = "dossier";

  /**
   * The stream of a dossier.
   *
   * @param kind for example {@code complaint}
   */
  static String streamOf(String kind, String id) {
    return STREAMS + "/" + kind + "/" + id;
  }

  /** Name of the stream. */
  String dossier();

  /** Who is concerned, when it is one operator. */
  default @Nullable String operatorId() {
    return null;
  }

  @Override
  default String subject() {
    String operatorId = operatorId();
    return operatorId == null ? dossier() : operatorId;
  }

  /**
   * What was recorded does not count.
   *
   * @param operatorId whom that was about, when it was about one
   * @param reason why, in the words of who withdrew it
   */
  @EventType("io.qinggui.inspection.dossier-fact-withdrawn")
  record DossierFactWithdrawn(
      String dossier,
      @Nullable String operatorId,
      String eventId,
      String type,
      String reason,
      LocalDate countedFrom,
      @Nullable String replacedBy)
      implements DossierEvent, Withdrawal {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}

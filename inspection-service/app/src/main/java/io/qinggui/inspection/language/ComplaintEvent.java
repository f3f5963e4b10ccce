package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens on {@code dossier/complaint/<complaintId>}. */
public sealed interface ComplaintEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "complaint";

  /** The complaint. */
  String complaintId();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, complaintId());
  }

  /** Whom it is about learns of a case, and not of who complains. */
  @Override
  default String subject() {
    return dossier();
  }

  /**
   * Somebody complained.
   *
   * @param operatorId about whom, when that is known
   * @param name what whoever it is about calls itself
   * @param kind of the violation that is complained of, or {@code OTHER}
   * @param complainant who complains, sealed: base64 of nonce and ciphertext; absent when nobody
   *     said who
   */
  @EventType("io.qinggui.inspection.complaint-received")
  record ComplaintReceived(
      String complaintId,
      String province,
      String channel,
      LocalDate receivedOn,
      @Nullable String operatorId,
      @Nullable String name,
      String kind,
      String text,
      @Nullable String complainant)
      implements ComplaintEvent {

    @Override
    public LocalDate legalDate() {
      return receivedOn;
    }

    /** The same, as if nobody had said who complains. */
    public ComplaintReceived withoutComplainant() {
      return new ComplaintReceived(
          complaintId, province, channel, receivedOn, operatorId, name, kind, text, null);
    }
  }

  /** It is looked into here. */
  @EventType("io.qinggui.inspection.complaint-accepted")
  record ComplaintAccepted(String complaintId, LocalDate acceptedOn) implements ComplaintEvent {

    @Override
    public LocalDate legalDate() {
      return acceptedOn;
    }
  }

  /** Another authority handles it from now on. */
  @EventType("io.qinggui.inspection.complaint-referred")
  record ComplaintReferred(String complaintId, String to, LocalDate referredOn)
      implements ComplaintEvent {

    @Override
    public LocalDate legalDate() {
      return referredOn;
    }
  }

  /** A case looks into it. */
  @EventType("io.qinggui.inspection.complaint-investigated")
  record ComplaintInvestigated(String complaintId, String caseId, LocalDate investigatedOn)
      implements ComplaintEvent {

    @Override
    public LocalDate legalDate() {
      return investigatedOn;
    }
  }

  /** Who complained was told what came of it. */
  @EventType("io.qinggui.inspection.complaint-replied")
  record ComplaintReplied(String complaintId, LocalDate repliedOn, String text)
      implements ComplaintEvent {

    @Override
    public LocalDate legalDate() {
      return repliedOn;
    }
  }

  /** Who complained was not content. */
  @EventType("io.qinggui.inspection.complaint-reopened")
  record ComplaintReopened(String complaintId, LocalDate reopenedOn, String reason)
      implements ComplaintEvent {

    @Override
    public LocalDate legalDate() {
      return reopenedOn;
    }
  }

  /** It is over. */
  @EventType("io.qinggui.inspection.complaint-closed")
  record ComplaintClosed(String complaintId, LocalDate closedOn) implements ComplaintEvent {

    @Override
    public LocalDate legalDate() {
      return closedOn;
    }
  }

  /** The key of who complained is destroyed: nobody reads it any more. */
  @EventType("io.qinggui.inspection.complainant-erased")
  record ComplainantErased(String complaintId, LocalDate erasedOn) implements ComplaintEvent {

    @Override
    public LocalDate legalDate() {
      return erasedOn;
    }
  }
}

package io.qinggui.inspection.complaint.http;

import io.qinggui.inspection.language.ComplaintEvent.ComplaintReceived;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidIssuer;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.Noted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is asked for of complaints. */
final class ComplaintBodies {

  private ComplaintBodies() {}

  /** How it came. */
  enum Channel {
    HOTLINE,
    LETTER,
    WEB,
    VISIT
  }

  /** What is complained of: as the case that may be opened, or something else. */
  enum Kind {
    UNLICENSED,
    OUT_OF_REGION,
    OUT_OF_SCOPE,
    LICENSE_LENT,
    LEASED_TO_UNLICENSED,
    SELF_BUILT_TRANSMISSION,
    ILLEGAL_SUPPLIER,
    LAYERED_SUBLEASE,
    CROSS_BORDER,
    NEW_CUSTOMER_WHILE_BANNED,
    OTHER
  }

  /** Whom it is about: an operator, or what it calls itself. */
  record About(
      @Nullable @ValidOperatorId String operatorId, @Nullable @ValidText(max = 200) String name) {}

  /** Who complains; never published, and for the authority that handles it alone. */
  record ComplainantBody(@ValidText(max = 100) String name, @ValidText(max = 200) String contact) {}

  /** A complaint that came. */
  record Receipt(
      @ValidProvince String province,
      Channel channel,
      LocalDate receivedOn,
      About about,
      Kind kind,
      @MultiLine @ValidText(max = 5000) String text,
      @Nullable ComplainantBody complainant)
      implements Noted {

    ComplaintReceived received(String complaintId, @Nullable String sealed) {
      return new ComplaintReceived(
          complaintId,
          province,
          channel.name(),
          receivedOn,
          about.operatorId(),
          about.name(),
          kind.name(),
          text,
          sealed);
    }
  }

  /** That it is looked into. */
  record Acceptance(LocalDate acceptedOn) implements Noted {}

  /**
   * That another authority handles it.
   *
   * @param to {@code MIIT} or a province code
   */
  record Referral(@ValidIssuer String to, LocalDate referredOn) implements Noted {}

  /**
   * That a case looks into it.
   *
   * @param caseId the case; when absent one is opened
   */
  record Investigation(@Nullable @ValidText(max = 64) String caseId, LocalDate investigatedOn)
      implements Noted {}

  /** What who complained was told. */
  record Answer(LocalDate repliedOn, @MultiLine @ValidText(max = 5000) String text)
      implements Noted {}

  /** That who complained was not content. */
  record Reopening(LocalDate reopenedOn, @MultiLine @ValidText(max = 2000) String reason)
      implements Noted {}

  /** That it is over. */
  record ComplaintClosing(LocalDate closedOn) implements Noted {}
}

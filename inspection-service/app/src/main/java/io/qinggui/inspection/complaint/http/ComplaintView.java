package io.qinggui.inspection.complaint.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReceived;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as officers see it.
 *
 * @param handledBy {@code MIIT} or a province code
 * @param complainant who complains, for the authority that handles it
 * @param complainantErasedOn when nobody could read that any more
 * @param dueOn last day to reply, absent when somebody has replied
 * @param overdue whether it is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintView(
    String complaintId,
    String province,
    String handledBy,
    String state,
    String channel,
    LocalDate receivedOn,
    @Nullable String operatorId,
    @Nullable String name,
    String kind,
    String text,
    @Nullable Complainant complainant,
    @Nullable LocalDate complainantErasedOn,
    List<String> caseIds,
    List<ComplaintRecord.Reply> replies,
    @Nullable LocalDate dueOn,
    @Nullable Boolean overdue,
    @Nullable LocalDate closedOn) {

  /** Who complains. */
  record Complainant(String name, String contact) {}

  /**
   * As it is on a day.
   *
   * @param dueOn last day to reply
   */
  static ComplaintView of(
      ComplaintRecord it, @Nullable Complainant who, LocalDate dueOn, LocalDate today) {
    ComplaintReceived received = it.received();
    return new ComplaintView(
        received.complaintId(),
        received.province(),
        it.handledBy(),
        it.state().name(),
        received.channel(),
        received.receivedOn(),
        received.operatorId(),
        received.name(),
        received.kind(),
        received.text(),
        who,
        it.erasedOn(),
        it.caseIds(),
        it.replies(),
        it.awaitsReply() ? dueOn : null,
        it.awaitsReply() ? today.isAfter(dueOn) : null,
        it.closedOn());
  }
}

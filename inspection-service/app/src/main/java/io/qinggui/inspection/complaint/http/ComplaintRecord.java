package io.qinggui.inspection.complaint.http;

import io.qinggui.inspection.language.ComplaintEvent;
import io.qinggui.inspection.language.ComplaintEvent.ComplainantErased;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintAccepted;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintClosed;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintInvestigated;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReceived;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReferred;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReopened;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReplied;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as the read model keeps it, with who complains sealed.
 *
 * @param handledBy {@code MIIT} or a province code
 * @param runsFrom the day from which the days to reply count
 */
record ComplaintRecord(
    ComplaintReceived received,
    String handledBy,
    State state,
    List<String> caseIds,
    List<Reply> replies,
    LocalDate runsFrom,
    @Nullable LocalDate closedOn,
    @Nullable LocalDate erasedOn) {

  /** How far it is. */
  enum State {
    RECEIVED,
    ACCEPTED,
    REPLIED,
    CLOSED
  }

  /** What who complained was told. */
  record Reply(LocalDate repliedOn, String text) {}

  /** Copies the lists. */
  ComplaintRecord {
    caseIds = List.copyOf(caseIds);
    replies = List.copyOf(replies);
  }

  static ComplaintRecord after(@Nullable ComplaintRecord before, ComplaintEvent event) {
    return event instanceof ComplaintReceived it
        ? new ComplaintRecord(
            it, it.province(), State.RECEIVED, List.of(), List.of(), it.receivedOn(), null, null)
        : Objects.requireNonNull(before, "a complaint begins with its receipt").after(event);
  }

  private ComplaintRecord after(ComplaintEvent event) {
    return switch (event) {
      case ComplaintReceived it -> throw new IllegalStateException("received twice: " + it);
      case ComplaintAccepted it -> at(State.ACCEPTED, handledBy, runsFrom, null);
      case ComplaintReferred it -> at(State.RECEIVED, it.to(), runsFrom, null);
      case ComplaintInvestigated it -> investigated(it.caseId());
      case ComplaintReplied it -> replied(new Reply(it.repliedOn(), it.text()));
      case ComplaintReopened it -> at(State.ACCEPTED, handledBy, it.reopenedOn(), null);
      case ComplaintClosed it -> at(State.CLOSED, handledBy, runsFrom, it.closedOn());
      case ComplainantErased it ->
          new ComplaintRecord(
              received, handledBy, state, caseIds, replies, runsFrom, closedOn, it.erasedOn());
    };
  }

  private ComplaintRecord at(
      State next, String authority, LocalDate from, @Nullable LocalDate closed) {
    return new ComplaintRecord(received, authority, next, caseIds, replies, from, closed, erasedOn);
  }

  private ComplaintRecord investigated(String caseId) {
    List<String> more = new ArrayList<>(caseIds);
    more.add(caseId);
    return new ComplaintRecord(
        received, handledBy, State.ACCEPTED, more, replies, runsFrom, closedOn, erasedOn);
  }

  private ComplaintRecord replied(Reply reply) {
    List<Reply> more = new ArrayList<>(replies);
    more.add(reply);
    return new ComplaintRecord(
        received, handledBy, State.REPLIED, caseIds, more, runsFrom, closedOn, erasedOn);
  }

  /** Whether a reply was there on a day, to what it was reopened for last. */
  boolean isRepliedBy(LocalDate day) {
    return !awaitsReply() && (replies.isEmpty() || !replies.getLast().repliedOn().isAfter(day));
  }

  /** Whether nobody has replied yet. */
  boolean awaitsReply() {
    return state == State.RECEIVED || state == State.ACCEPTED;
  }
}

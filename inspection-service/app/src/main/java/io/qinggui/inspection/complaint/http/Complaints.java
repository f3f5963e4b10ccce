package io.qinggui.inspection.complaint.http;

import io.qinggui.inspection.complaint.Sealing;
import io.qinggui.inspection.complaint.http.ComplaintView.Complainant;
import io.qinggui.inspection.complaint.runtime.ComplainantKeys;
import io.qinggui.inspection.language.ComplaintEvent;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.law.runtime.NotedLaw;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.write.Today;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What complaints come to for who asks: with who complains, when that is for them. */
@Component
final class Complaints {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ComplainantKeys keys;
  private final Ledger ledger;
  private final NotedLaw law;
  private final Today today;
  private final InstantSource clock;

  Complaints(ComplainantKeys keys, Ledger ledger, NotedLaw law, Today today, InstantSource clock) {
    this.keys = keys;
    this.ledger = ledger;
    this.law = law;
    this.today = today;
    this.clock = clock;
  }

  /**
   * Who complains, sealed with the key of the complaint. What is only tried, or was erased, is
   * sealed with a key that nobody keeps.
   */
  @Nullable String seal(
      ComplaintBodies.@Nullable ComplainantBody who, String complaintId, boolean dryRun) {
    if (who == null) {
      return null;
    }
    String json = JSON.writeValueAsString(new Complainant(who.name(), who.contact()));
    return Sealing.seal(json, key(complaintId, dryRun), complaintId);
  }

  private byte[] key(String complaintId, boolean dryRun) {
    if (dryRun) {
      return Sealing.newKey();
    }
    return keys.find(complaintId)
        .orElseGet(() -> isOnRecord(complaintId) ? Sealing.newKey() : keys.make(complaintId));
  }

  private boolean isOnRecord(String complaintId) {
    return ledger.lastSequence(DossierEvent.streamOf(ComplaintEvent.KIND, complaintId)) >= 0;
  }

  ComplaintView view(ComplaintRecord it, Caller caller) {
    return ComplaintView.of(
        it, isHandler(it, caller) ? complainant(it) : null, dueOn(it), today.date());
  }

  /** In a list nobody sees who complains. */
  ComplaintView listed(ComplaintRecord it) {
    return ComplaintView.of(it, null, dueOn(it), today.date());
  }

  boolean isOverdue(ComplaintRecord it) {
    return it.awaitsReply() && today.date().isAfter(dueOn(it));
  }

  /** The last day to reply. */
  LocalDate dueOn(ComplaintRecord it) {
    return it.runsFrom().plusDays(law.on(it.runsFrom(), clock.instant()).complaintReplyDays());
  }

  private static boolean isHandler(ComplaintRecord it, Caller caller) {
    return caller.isAdministrationOf(it.handledBy())
        || (it.handledBy().equals("MIIT") && caller.is(Role.MIIT));
  }

  private @Nullable Complainant complainant(ComplaintRecord it) {
    String sealed = it.received().complainant();
    String complaintId = it.received().complaintId();
    if (sealed == null || it.erasedOn() != null) {
      return null;
    }
    return keys.find(complaintId)
        .map(key -> Sealing.open(sealed, key, complaintId))
        .map(json -> JSON.readValue(json, Complainant.class))
        .orElse(null);
  }
}

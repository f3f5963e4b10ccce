package io.qinggui.gateway.pages.proof;

import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Download;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.pages.proof.ProofCheck.Told;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The proof of an event, and what is needed to check it elsewhere. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class ProofPages {

  private static final String PROOF = "/ledgers/{ledger}/events/{eventId}/proof";
  private static final String ANY = "*/*";

  private final WebPages pages;

  ProofPages(WebPages pages) {
    this.pages = pages;
  }

  @GetMapping("/events/{ledger}/{eventId}")
  ResponseEntity<byte[]> proof(
      @PathVariable String ledger, @PathVariable String eventId, HttpServletRequest request) {
    return pages.answer(request, visit -> proof(visit, ledger, eventId));
  }

  private static Reply proof(Visit visit, String ledger, String eventId) {
    ProofCheck check = new ProofCheck(visit);
    Told told = check.ask(ledger, eventId);
    Optional<ShownEvent> event = ShownEvent.find(visit, ledger, eventId, told.position());
    EventProof checked = check.check(ledger, told, event.map(ShownEvent::place));
    Optional<byte[]> stored =
        checked.position() > 0 ? StoredRecord.find(visit, ledger, eventId) : Optional.empty();
    EventProof proof =
        stored.map(it -> StoredRecord.confirmed(checked, it, eventId)).orElse(checked);
    Map<String, Object> values = new HashMap<>();
    values.put("ledger", ledger);
    values.put("eventId", eventId);
    values.put("proof", proof);
    values.put("record", stored.isPresent());
    values.put("auditor", visit.is(Role.AUDITOR, Role.MIIT));
    event.ifPresent(it -> values.put("event", it));
    String what =
        event.map(ShownEvent::title).orElseGet(() -> visit.texts().text("operator.someEvent"));
    return new Page("proof/event", visit.texts().text("proof.title", what), values);
  }

  /** The proof as a file that stands alone. */
  @GetMapping("/events/{ledger}/{eventId}/proof.tlog-proof")
  ResponseEntity<byte[]> file(
      @PathVariable String ledger, @PathVariable String eventId, HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            new Download(
                name(ledger, eventId) + ".tlog-proof",
                "text/plain;charset=UTF-8",
                visit.file(PROOF + ".tlog-proof", Map.of(), ANY, ledger, eventId).content()));
  }

  /** The event as it is stored, whose hash a proof is of. */
  @GetMapping("/events/{ledger}/{eventId}/record")
  ResponseEntity<byte[]> entry(
      @PathVariable String ledger, @PathVariable String eventId, HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            new Download(
                name(ledger, eventId) + ".entry",
                "application/octet-stream",
                StoredRecord.of(visit, ledger, eventId)));
  }

  private static String name(String ledger, String eventId) {
    return ledger + "-" + eventId;
  }
}

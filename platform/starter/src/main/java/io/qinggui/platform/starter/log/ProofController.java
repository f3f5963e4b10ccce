package io.qinggui.platform.starter.log;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.log.LogConsistency;
import io.qinggui.platform.log.LogInclusion;
import io.qinggui.platform.log.TransparencyLog;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.proof.LogProof;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.history.Confidential;
import io.qinggui.platform.web.history.EventReaders;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.PositiveOrZero;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs that an event is in the log, for who may read the event, and that the log only grew. */
@RestController
@RequestMapping("/api/v1/ledgers/{ledger}")
class ProofController {

  private final ServiceLog log;
  private final Ledger ledger;
  private final Confidential confidential;

  ProofController(ServiceLog log, Ledger ledger, Confidential confidential) {
    this.log = log;
    this.ledger = ledger;
    this.confidential = confidential;
  }

  /**
   * That an event is in the log. Root and hashes are in Base64, as in checkpoints; the leaf hash is
   * hexadecimal, as in histories.
   *
   * @param index of the event in the tree, its position minus one
   * @param size events in the tree
   * @param leafHash of the stored event, {@code SHA-256(0x00 || stored bytes)}
   * @param root of the tree
   * @param hashes from the leaf's sibling up to the root's child
   * @param checkpoint signed, of this size; {@code null} when another one was published last
   */
  record InclusionAnswer(
      String ledger,
      String eventId,
      long position,
      long index,
      long size,
      String leafHash,
      String root,
      List<String> hashes,
      @Nullable String checkpoint) {}

  /**
   * That the log only appended. Roots and hashes are in Base64.
   *
   * @param checkpoint signed, of the later size; {@code null} when another one was published last
   */
  record ConsistencyAnswer(
      String ledger,
      long from,
      long to,
      String fromRoot,
      String root,
      List<String> hashes,
      @Nullable String checkpoint) {}

  @Operation(summary = "Proves that an event is in the log of its ledger")
  @GetMapping("/events/{eventId}/proof")
  InclusionAnswer inclusion(
      @PathVariable("ledger") @ValidText(max = 50) String name,
      @PathVariable @ValidText(max = 100) String eventId,
      @RequestParam(required = false) @Nullable @PositiveOrZero Long size,
      Caller caller) {
    TransparencyLog of = log.of(name);
    LedgerEvent event = event(eventId, caller);
    LogInclusion found = inclusion(of, event, size);
    return new InclusionAnswer(
        name,
        eventId,
        event.position(),
        found.proof().index(),
        found.proof().size(),
        found.leaf().hex(),
        found.root().base64(),
        texts(found.proof().path()),
        text(found.checkpoint()));
  }

  @Operation(summary = "The same as a file that stands alone (C2SP tlog-proof)")
  @GetMapping(path = "/events/{eventId}/proof.tlog-proof", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> file(
      @PathVariable("ledger") @ValidText(max = 50) String name,
      @PathVariable @ValidText(max = 100) String eventId,
      @RequestParam(required = false) @Nullable @PositiveOrZero Long size,
      Caller caller) {
    TransparencyLog of = log.of(name);
    LogInclusion found = inclusion(of, event(eventId, caller), size);
    SignedCheckpoint checkpoint = found.checkpoint();
    if (checkpoint == null) {
      throw ProblemException.conflict(
          "no-checkpoint-of-size",
          Map.of("size", found.proof().size(), "published", of.checkpoint().checkpoint().size()));
    }
    return ResponseEntity.ok()
        .contentType(LogController.TEXT)
        .body(LogProof.of(found.proof(), checkpoint).format());
  }

  /** What the proof is of: the hash of a zero byte and these bytes is the leaf. */
  @Operation(summary = "The stored bytes of an event, of which its leaf hash is")
  @GetMapping(path = "/events/{eventId}/entry", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> entry(
      @PathVariable("ledger") @ValidText(max = 50) String name,
      @PathVariable @ValidText(max = 100) String eventId,
      Caller caller) {
    requireLedger(name);
    byte[] stored =
        EventReaders.entry(caller, event(eventId, caller), confidential)
            .orElseThrow(
                () ->
                    ProblemException.conflict(
                        "entry-has-private-parts", Map.of("eventId", eventId)));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).body(stored);
  }

  @Operation(summary = "Proves that the log of a ledger only appended between two sizes")
  @GetMapping("/consistency")
  ConsistencyAnswer consistency(
      @PathVariable("ledger") @ValidText(max = 50) String name,
      @RequestParam @PositiveOrZero long from,
      @RequestParam(required = false) @Nullable @PositiveOrZero Long to) {
    TransparencyLog of = log.of(name);
    if (to != null && from > to) {
      throw ProblemException.invalid("/query/from", "from-above-to");
    }
    LogConsistency found = of.consistency(from, to);
    return new ConsistencyAnswer(
        name,
        from,
        found.proof().size(),
        found.earlierRoot().base64(),
        found.root().base64(),
        texts(found.proof().path()),
        text(found.checkpoint()));
  }

  private void requireLedger(String name) {
    if (!name.equals(ledger.name())) {
      throw ProblemException.notFound("ledger-unknown", Map.of("ledger", name));
    }
  }

  private static LogInclusion inclusion(
      TransparencyLog of, LedgerEvent event, @Nullable Long size) {
    if (size != null && size < event.position()) {
      throw ProblemException.invalid("/query/size", "size-without-event");
    }
    return of.inclusion(event, size);
  }

  private LedgerEvent event(String id, Caller caller) {
    LedgerEvent event =
        ledger
            .event(id)
            .orElseThrow(() -> ProblemException.notFound("event-unknown", Map.of("eventId", id)));
    caller.require(EventReaders.mayRead(caller, event));
    return event;
  }

  private static List<String> texts(List<Hash> hashes) {
    return hashes.stream().map(Hash::base64).toList();
  }

  private static @Nullable String text(@Nullable SignedCheckpoint checkpoint) {
    return checkpoint == null ? null : new String(checkpoint.format(), StandardCharsets.UTF_8);
  }
}

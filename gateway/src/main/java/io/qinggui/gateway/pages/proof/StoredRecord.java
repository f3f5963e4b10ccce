package io.qinggui.gateway.pages.proof;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.proof.EventProof.Fault;
import io.qinggui.gateway.pages.proof.EventProof.State;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.transparency.merkle.TreeHasher;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An event as it is stored, byte for byte, with its private parts as ciphertext. */
final class StoredRecord {

  private static final String ENTRY = "/ledgers/{ledger}/events/{eventId}/entry";
  private static final String ANY = "*/*";

  private StoredRecord() {}

  /**
   * The stored bytes.
   *
   * @throws RefusedByService when the visitor may not have them, as of old events that have in the
   *     clear what others may not see
   */
  static byte[] of(Visit visit, String ledger, String eventId) {
    return visit.file(ENTRY, Map.of(), ANY, ledger, eventId).content();
  }

  /** The same, empty when they are not to be had. */
  static Optional<byte[]> find(Visit visit, String ledger, String eventId) {
    try {
      return Optional.of(of(visit, ledger, eventId));
    } catch (RefusedByService | ProblemException notToBeHad) {
      return Optional.empty();
    }
  }

  /** A proof that holds, once the hash is computed from the stored bytes. */
  static EventProof confirmed(EventProof proof, byte[] stored, String eventId) {
    if (!proof.isProved()) {
      return proof;
    }
    boolean same = new TreeHasher().leaf(stored).hex().equals(proof.leafHash());
    return same && isOf(stored, eventId)
        ? new EventProof(
            State.PROVED, null, "", proof.position(), proof.leafHash(), true, proof.checkpoint())
        : new EventProof(
            State.BROKEN,
            Fault.OTHER_RECORD,
            "",
            proof.position(),
            proof.leafHash(),
            false,
            proof.checkpoint());
  }

  private static boolean isOf(byte[] stored, String eventId) {
    try {
      return JsonMapper.shared().readTree(stored).path("id").asString("").equals(eventId);
    } catch (JacksonException unreadable) {
      return false;
    }
  }
}

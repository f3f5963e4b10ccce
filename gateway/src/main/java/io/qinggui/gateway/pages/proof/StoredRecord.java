package io.qinggui.gateway.pages.proof;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.proof.EventProof.Fault;
import io.qinggui.gateway.pages.proof.EventProof.State;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.merkle.TreeHasher;
import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.EntryBundles;
import io.qinggui.platform.transparency.tile.TileId;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An event as it is stored, byte for byte, for those who may read the entries of a log. */
final class StoredRecord {

  private StoredRecord() {}

  /** Whether a visitor may read it. */
  static boolean isFor(Visit visit) {
    return visit.is(Role.AUDITOR, Role.MIIT);
  }

  /**
   * The stored bytes: the last of the shortest bundle that has them.
   *
   * @param position of the event, from 1
   * @throws RefusedByService when it is not to be had, for example because it is too long
   * @throws MalformedException when what is sent is no bundle
   */
  static byte[] at(Visit visit, String ledger, long position) {
    long index = position - 1;
    BundleId bundle =
        new BundleId(index / TileId.FULL_WIDTH, (int) (index % TileId.FULL_WIDTH) + 1);
    return EntryBundles.parse(visit.fetch("/log/{ledger}/" + bundle.path(), ledger), bundle.width())
        .getLast();
  }

  /**
   * A proof that holds, once the hash is computed from the stored bytes, as far as they are had.
   */
  static EventProof confirmed(EventProof proof, Visit visit, String ledger, String eventId) {
    return proof.isProved() && isFor(visit)
        ? stored(visit, ledger, proof.position())
            .map(it -> confirmed(proof, it, eventId))
            .orElse(proof)
        : proof;
  }

  private static Optional<byte[]> stored(Visit visit, String ledger, long position) {
    try {
      return Optional.of(at(visit, ledger, position));
    } catch (RefusedByService | ProblemException | MalformedException notToBeHad) {
      return Optional.empty();
    }
  }

  private static EventProof confirmed(EventProof proof, byte[] stored, String eventId) {
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

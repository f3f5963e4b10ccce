package io.qinggui.platform.transparency.witness;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.CheckpointVerifier;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import java.util.List;

/**
 * Decides about requests of C2SP tlog-witness, add-checkpoint, in the order in which that names its
 * checks. It changes nothing: what was decided of a state holds for that state only.
 */
public final class Witnessing {

  private Witnessing() {}

  /**
   * @param body of a request; whatever it is, there is a decision
   */
  public static WitnessDecision decide(byte[] body, KnownLogs logs) {
    AddCheckpoint request;
    try {
      request = AddCheckpoint.parse(body);
    } catch (MalformedException e) {
      return new WitnessDecision.Malformed(String.valueOf(e.getMessage()));
    }
    return logs.find(request.checkpoint().checkpoint().origin())
        .map(log -> decide(request, log))
        .orElseGet(WitnessDecision.UnknownLog::new);
  }

  /** Of a request whose origin is that of the log. */
  public static WitnessDecision decide(AddCheckpoint request, WitnessedLog log) {
    Checkpoint checkpoint = request.checkpoint().checkpoint();
    if (!isSigned(request, log)) {
      return new WitnessDecision.Untrusted();
    }
    if (request.oldSize() > checkpoint.size()) {
      return new WitnessDecision.Malformed("the old size is above that of the checkpoint");
    }
    if (request.oldSize() != log.size()) {
      return new WitnessDecision.Conflict(log.size());
    }
    if (!follows(request, log)) {
      return new WitnessDecision.Inconsistent(request.checkpoint());
    }
    return new WitnessDecision.Accepted(request.checkpoint());
  }

  private static boolean isSigned(AddCheckpoint request, WitnessedLog log) {
    List<CheckpointVerifier> known = log.keys().stream().map(CheckpointVerifier::new).toList();
    try {
      request.checkpoint().note().requireSignedBy(known);
      return true;
    } catch (UnverifiedNoteException e) {
      return false;
    }
  }

  private static boolean follows(AddCheckpoint request, WitnessedLog log) {
    Checkpoint checkpoint = request.checkpoint().checkpoint();
    boolean soundWhenEmpty = checkpoint.size() > 0 || checkpoint.root().equals(Hash.OF_EMPTY_TREE);
    return soundWhenEmpty && request.consistency().proves(log.root(), checkpoint.root());
  }
}

package io.qinggui.platform.transparency.policy;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.CheckpointVerifier;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import io.qinggui.platform.transparency.note.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which logs and which witnesses are trusted, and how many of them (C2SP tlog-policy).
 *
 * @param logs any one of them has to have signed
 * @param witnesses in the order of the file
 * @param quorum which witnesses have to have cosigned
 */
public record Policy(List<PolicyLog> logs, List<PolicyWitness> witnesses, Quorum quorum) {

  public Policy {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
  }

  /**
   * Reads a policy file. Octets of a name that are no UTF-8 become halves of surrogate pairs, so
   * that different names stay different.
   *
   * @throws MalformedException with the number of the line, when it is none
   */
  public static Policy parse(byte[] file) {
    return new PolicyReader().read(file);
  }

  /**
   * Verifies the signatures of those whom the policy knows. Logs are known for the origin that is
   * their name.
   *
   * @throws UnverifiedNoteException when one in the name of somebody known is wrong
   */
  public Judgement judge(SignedCheckpoint signed) {
    List<CheckpointVerifier> itsLogs =
        logs.stream()
            .filter(log -> log.key().name().equals(signed.checkpoint().origin()))
            .map(log -> new CheckpointVerifier(log.key()))
            .toList();
    List<CheckpointVerifier> known = new ArrayList<>(itsLogs);
    witnesses.forEach(witness -> known.add(new CheckpointVerifier(witness.key())));
    List<NoteSignature> verified = signed.note().signaturesBy(known);
    SortedMap<String, Long> witnessed = witnessed(verified);
    return new Judgement(
        signers(itsLogs, verified), witnessed, quorum.isReachedBy(witnessed.keySet()));
  }

  private static List<VerifierKey> signers(
      List<CheckpointVerifier> logs, List<NoteSignature> verified) {
    return logs.stream()
        .filter(log -> verified.stream().anyMatch(log::made))
        .map(CheckpointVerifier::key)
        .toList();
  }

  private SortedMap<String, Long> witnessed(List<NoteSignature> verified) {
    SortedMap<String, Long> times = new TreeMap<>();
    for (PolicyWitness witness : witnesses) {
      CheckpointVerifier verifier = new CheckpointVerifier(witness.key());
      verified.stream()
          .filter(verifier::made)
          .forEach(one -> times.merge(witness.name(), verifier.time(one), Math::max));
    }
    return times;
  }
}

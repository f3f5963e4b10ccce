package io.qinggui.gateway.pages.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.CheckpointVerifier;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.policy.Judgement;
import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.transparency.policy.PolicyLog;
import io.qinggui.platform.transparency.policy.Quorum;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Whose signatures count for the log of a ledger: the keys that its service tells, and the
 * witnesses of its policy, when it has one. Whoever forged a log could forge its keys, too; the
 * page says so.
 */
final class LogTrust {

  private final Policy policy;
  private final List<CheckpointVerifier> verifiers;

  /** A signature takes a millisecond; all events of a page mostly have the same checkpoint. */
  private final Map<String, Judgement> judged = new ConcurrentHashMap<>();

  private LogTrust(Policy policy) {
    this.policy = policy;
    this.verifiers =
        Stream.concat(
                policy.logs().stream().map(PolicyLog::key),
                policy.witnesses().stream().map(it -> it.key()))
            .map(CheckpointVerifier::new)
            .toList();
  }

  /**
   * Asks for it.
   *
   * @throws RefusedByService when the service does not tell its keys
   */
  static LogTrust of(Visit visit, String ledger) {
    List<PolicyLog> logs =
        new String(visit.fetch("/log/{ledger}/keys", ledger), UTF_8)
            .lines()
            .flatMap(it -> key(it).stream())
            .map(it -> new PolicyLog(it, null))
            .toList();
    return policy(visit, ledger)
        .map(it -> new LogTrust(new Policy(logs, it.witnesses(), it.quorum())))
        .orElseGet(() -> new LogTrust(new Policy(logs, List.of(), new Quorum.None())));
  }

  /** A key of a kind that is not known here signs nothing that could be checked here. */
  private static Optional<VerifierKey> key(String line) {
    try {
      return Optional.of(VerifierKey.parse(line.strip()));
    } catch (MalformedException unknown) {
      return Optional.empty();
    }
  }

  /** A log without witnesses may have none. */
  private static Optional<Policy> policy(Visit visit, String ledger) {
    try {
      return Optional.of(Policy.parse(visit.fetch("/log/{ledger}/policy", ledger)));
    } catch (RefusedByService | ProblemException | MalformedException none) {
      return Optional.empty();
    }
  }

  /**
   * What these keys say of a checkpoint.
   *
   * @throws io.qinggui.platform.transparency.note.UnverifiedNoteException when a signature is wrong
   */
  Judgement judge(SignedCheckpoint signed) {
    return judged.computeIfAbsent(new String(signed.format(), UTF_8), text -> policy.judge(signed));
  }

  /** Whether a signature is in the name of one of them. */
  boolean knows(NoteSignature signature) {
    return verifiers.stream().anyMatch(it -> it.made(signature));
  }
}

package io.qinggui.witness.cosigning;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.CheckpointVerifier;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.witness.AddCheckpoint;
import io.qinggui.platform.transparency.witness.WitnessDecision;
import io.qinggui.platform.transparency.witness.Witnessing;
import io.qinggui.witness.identity.Identity;
import io.qinggui.witness.storage.DataDirectory;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decides and cosigns. For a size of a log it gives cosignatures of one root only, whatever happens
 * to the process, as long as the disk keeps what it confirmed. Safe for use by many threads.
 */
public final class Witness {

  private static final System.Logger LOG = System.getLogger(Witness.class.getName());

  private final Identity identity;
  private final InstantSource clock;
  private final Evidence evidence;
  private final AtomicBoolean clockIsBehind = new AtomicBoolean();

  /** By origin. */
  private final Map<String, KnownLog> logs = new HashMap<>();

  private final Map<String, KnownLog> byHash = new HashMap<>();

  /**
   * @param keys of logs, by origin
   * @throws io.qinggui.witness.storage.StartException when a record is damaged
   */
  public Witness(
      Identity identity,
      Map<String, List<VerifierKey>> keys,
      DataDirectory directory,
      InstantSource clock)
      throws IOException {
    this.identity = identity;
    this.clock = clock;
    this.evidence = new Evidence(directory);
    for (Map.Entry<String, List<VerifierKey>> log : keys.entrySet()) {
      KnownLog known =
          new KnownLog(log.getKey(), log.getValue(), identity.verifierKeys(), directory);
      logs.put(log.getKey(), known);
      byHash.put(OriginHash.of(log.getKey()), known);
    }
  }

  /**
   * Answers {@code add-checkpoint}.
   *
   * @throws IOException when it cannot be recorded; then nothing was cosigned
   */
  public Answer addCheckpoint(byte[] body) throws IOException {
    AddCheckpoint request;
    try {
      request = AddCheckpoint.parse(body);
    } catch (MalformedException e) {
      return Answer.of(400);
    }
    KnownLog log = logs.get(request.checkpoint().checkpoint().origin());
    return log == null ? Answer.of(404) : addCheckpoint(request, log);
  }

  /** What was cosigned last of the log with this hash of its origin, with the cosignatures. */
  public Optional<byte[]> checkpoint(String originHash) {
    return Optional.ofNullable(byHash.get(originHash))
        .map(log -> log.record().cosigned())
        .map(SignedCheckpoint::format);
  }

  private Answer addCheckpoint(AddCheckpoint request, KnownLog log) throws IOException {
    while (true) {
      LogRecord seen = log.record();
      WitnessDecision decision = Witnessing.decide(request, seen.witnessed());
      switch (decision) {
        case WitnessDecision.Accepted accepted -> {
          Optional<Answer> answer = cosign(accepted.checkpoint(), seen, log);
          if (answer.isPresent()) {
            return answer.get();
          }
          // somebody was faster: what was decided holds no more
        }
        case WitnessDecision.Conflict conflict -> {
          if (Evidence.isFork(request.checkpoint(), seen)) {
            evidence.keep(signedByLog(request.checkpoint(), seen), seen);
          }
          return Answer.of(conflict);
        }
        case WitnessDecision.Inconsistent inconsistent -> {
          evidence.keep(signedByLog(inconsistent.checkpoint(), seen), seen);
          return Answer.of(inconsistent.status());
        }
        case WitnessDecision.Malformed malformed -> {
          return Answer.of(malformed.status());
        }
        case WitnessDecision.Untrusted untrusted -> {
          return Answer.of(untrusted.status());
        }
        case WitnessDecision.UnknownLog unknown -> {
          return Answer.of(unknown.status());
        }
      }
    }
  }

  private Optional<Answer> cosign(SignedCheckpoint accepted, LogRecord seen, KnownLog log)
      throws IOException {
    long time = time(seen);
    List<NoteSignature> cosignatures = identity.cosign(accepted.checkpoint(), time);
    SignedCheckpoint cosigned = signedByLog(accepted, seen).with(cosignatures);
    if (!log.replace(seen, cosigned, time)) {
      return Optional.empty();
    }
    return Optional.of(Answer.cosigned(cosignatures));
  }

  /** A clock that goes back takes no cosignature of a log with it. */
  private long time(LogRecord seen) {
    long now = Math.max(1, clock.instant().getEpochSecond());
    boolean behind = now < seen.time();
    if (behind && clockIsBehind.compareAndSet(false, true)) {
      LOG.log(System.Logger.Level.WARNING, "the clock is behind the last cosignature: " + now);
    } else if (!behind && clockIsBehind.compareAndSet(true, false)) {
      LOG.log(System.Logger.Level.INFO, "the clock has come up with the last cosignature");
    }
    return Math.max(now, seen.time());
  }

  /** Without lines of others, of whom nothing is known. */
  private static SignedCheckpoint signedByLog(SignedCheckpoint checkpoint, LogRecord log) {
    List<CheckpointVerifier> known = log.keys().stream().map(CheckpointVerifier::new).toList();
    List<NoteSignature> verified = checkpoint.note().requireSignedBy(known);
    return SignedCheckpoint.of(checkpoint.checkpoint(), verified.stream().distinct().toList());
  }
}

package io.qinggui.platform.witnessing;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.witness.AddCheckpoint;
import io.qinggui.platform.transparency.witness.WitnessDecision.Conflict;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks one witness. It remembers the size that the witness cosigned last of each log, so that
 * mostly one request is enough; after a restart the witness says it. Safe for use by many threads,
 * though of two who ask about one log at the same time one may be told {@link WitnessAnswer.Ahead}.
 */
public final class WitnessClient {

  private final Submission submission;
  private final CosignatureCheck check;

  /** By origin. */
  private final Map<String, Long> cosigned = new ConcurrentHashMap<>();

  /**
   * @param prefix of C2SP tlog-witness, {@code http} or {@code https}, with or without a slash at
   *     its end
   * @param keys of the witness, each of a type that says a time
   * @param http follows no redirects
   * @param clock tells which cosignatures are of the future
   * @throws IllegalArgumentException when the address or a key is none of these
   */
  public WitnessClient(
      URI prefix,
      List<VerifierKey> keys,
      HttpClient http,
      WitnessingSettings settings,
      InstantSource clock) {
    this.submission = new Submission(prefix, http, settings);
    this.check = new CosignatureCheck(keys, clock, settings.clockTolerance());
  }

  /**
   * Asks for cosignatures, and once more when the witness names another size. Takes at most twice
   * the time limit, and never throws for what a witness or the network does.
   *
   * @param checkpoint signed by the log
   * @param proofs of this log
   * @throws InterruptedException when the thread is interrupted
   */
  public WitnessAnswer ask(SignedCheckpoint checkpoint, ConsistencyProofs proofs)
      throws InterruptedException {
    String origin = checkpoint.checkpoint().origin();
    long size = checkpoint.checkpoint().size();
    try {
      long known = Math.min(cosigned.getOrDefault(origin, 0L), size);
      HttpResponse<byte[]> first = send(known, checkpoint, proofs);
      if (first.statusCode() != Submission.CONFLICT) {
        return read(first, checkpoint);
      }
      long told = size(first);
      cosigned.put(origin, told);
      return told > size
          ? new WitnessAnswer.Ahead(told)
          : again(send(told, checkpoint, proofs), checkpoint);
    } catch (MalformedException | IOException e) {
      return new WitnessAnswer.Failed(String.valueOf(e.getMessage()));
    }
  }

  private WitnessAnswer again(HttpResponse<byte[]> second, SignedCheckpoint checkpoint) {
    if (second.statusCode() != Submission.CONFLICT) {
      return read(second, checkpoint);
    }
    long told = size(second);
    cosigned.put(checkpoint.checkpoint().origin(), told);
    return told > checkpoint.checkpoint().size()
        ? new WitnessAnswer.Ahead(told)
        : new WitnessAnswer.Failed("it named another size twice");
  }

  private HttpResponse<byte[]> send(long old, SignedCheckpoint checkpoint, ConsistencyProofs proofs)
      throws IOException, InterruptedException {
    AddCheckpoint request;
    try {
      long size = checkpoint.checkpoint().size();
      request = AddCheckpoint.of(proofs.consistency(old, size), checkpoint);
    } catch (RuntimeException e) {
      throw new IOException("there is no proof from " + old + ": " + e, e);
    }
    return submission.send(request);
  }

  private WitnessAnswer read(HttpResponse<byte[]> response, SignedCheckpoint checkpoint) {
    return switch (response.statusCode()) {
      case 200 -> cosigned(response.body(), checkpoint);
      case 400, 403, 404 -> new WitnessAnswer.Refused(response.statusCode());
      case 422 -> new WitnessAnswer.Inconsistent();
      default -> new WitnessAnswer.Failed("it answered " + response.statusCode());
    };
  }

  private WitnessAnswer cosigned(byte[] body, SignedCheckpoint checkpoint) {
    List<NoteSignature> cosignatures = check.verified(body, checkpoint.checkpoint());
    cosigned.put(checkpoint.checkpoint().origin(), checkpoint.checkpoint().size());
    return new WitnessAnswer.Cosigned(cosignatures);
  }

  private static long size(HttpResponse<byte[]> conflict) {
    String type = conflict.headers().firstValue("Content-Type").orElse("");
    if (!type.equals(Conflict.CONTENT_TYPE)) {
      throw new MalformedException("it answered 409 without a size");
    }
    return Conflict.parse(conflict.body()).size();
  }
}

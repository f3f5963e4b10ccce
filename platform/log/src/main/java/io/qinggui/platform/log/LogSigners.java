package io.qinggui.platform.log;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.CheckpointVerifier;
import io.qinggui.platform.transparency.checkpoint.Cosigner;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.NoteSigner;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.text.Base64Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signs for a log: Ed25519 always, ML-DSA-44 beside it where there is such a key. Both have the
 * origin for their name. Safe for use by many threads; a checkpoint takes 1 to 2 ms.
 */
public final class LogSigners {

  private final String origin;
  private final NoteSigner signer;
  private final @Nullable Cosigner cosigner;
  private final List<CheckpointVerifier> verifiers = new ArrayList<>();

  /**
   * @param origin of the log, at most 255 bytes, without spaces and plus; for example {@code
   *     qinggui.example/ledgers/license}
   * @param ed25519Seed 32 secret bytes
   * @param mlDsaSeed 32 others, or {@code null}
   * @throws IllegalArgumentException when the origin may not be one, or a seed has another length
   */
  public LogSigners(String origin, byte[] ed25519Seed, byte @Nullable [] mlDsaSeed) {
    this.origin = origin;
    this.signer = new NoteSigner(origin, SigningKey.fromSeed(KeyAlgorithm.ED25519, ed25519Seed));
    this.cosigner =
        mlDsaSeed == null
            ? null
            : new Cosigner(origin, SigningKey.fromSeed(KeyAlgorithm.ML_DSA_44, mlDsaSeed));
    keys().forEach(key -> verifiers.add(new CheckpointVerifier(key)));
  }

  /**
   * A seed in a file: 32 bytes in Base64, and perhaps a line feed.
   *
   * @throws IllegalArgumentException when the file has something else
   * @throws UncheckedIOException when it cannot be read
   */
  public static byte[] seedIn(Path file) {
    try {
      byte[] seed = Base64Text.parse(Files.readString(file).strip(), "the seed");
      if (seed.length != SigningKey.SEED_LENGTH) {
        throw new MalformedException("the seed is not 32 bytes");
      }
      return seed;
    } catch (MalformedException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which log it is. */
  public String origin() {
    return origin;
  }

  /** What others need to verify, the Ed25519 key first. */
  public List<VerifierKey> keys() {
    return cosigner == null
        ? List.of(signer.verifierKey())
        : List.of(signer.verifierKey(), cosigner.verifierKey());
  }

  /**
   * @param now with ML-DSA-44 the signature has the second in it
   */
  SignedCheckpoint sign(long size, Hash root, Instant now) {
    Checkpoint checkpoint = Checkpoint.of(origin, size, root);
    List<NoteSignature> signatures = new ArrayList<>();
    signatures.add(signer.sign(checkpoint.text()));
    if (cosigner != null) {
      signatures.add(cosigner.cosign(checkpoint, now.getEpochSecond()));
    }
    return SignedCheckpoint.of(checkpoint, signatures);
  }

  /**
   * Whether a checkpoint is of this log and all of these keys signed it.
   *
   * @throws io.qinggui.platform.transparency.note.UnverifiedNoteException when a signature of one
   *     of them is wrong
   */
  boolean signed(SignedCheckpoint checkpoint) {
    List<NoteSignature> mine = checkpoint.note().signaturesBy(verifiers);
    return checkpoint.checkpoint().origin().equals(origin)
        && verifiers.stream().allMatch(key -> mine.stream().anyMatch(key::made));
  }
}

package io.qinggui.platform.transparency.checkpoint;

import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.SignatureType;
import io.qinggui.platform.transparency.note.VerifierKey;
import java.nio.ByteBuffer;

/**
 * Signs checkpoints with a time (C2SP tlog-cosignature): a witness with either algorithm, a log
 * with ML-DSA-44 beside its Ed25519. Safe for use by many threads.
 *
 * <p>It states that this is the largest consistent tree seen of the log. That has to be true: what
 * was signed is recorded before the signature leaves the house.
 */
public final class Cosigner {

  private final SigningKey key;
  private final VerifierKey verifierKey;

  /**
   * @param name of the key, at most 255 bytes in UTF-8
   * @throws IllegalArgumentException when the name may not be one
   */
  public Cosigner(String name, SigningKey key) {
    requireFit(name);
    this.key = key;
    this.verifierKey = new VerifierKey(name, type(key), key.publicKey());
  }

  /** What others need to verify. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /**
   * @param time seconds since 1970-01-01T00:00Z, above 0
   * @throws IllegalArgumentException when the time is not, or the origin has more than 255 bytes
   */
  public NoteSignature cosign(Checkpoint checkpoint, long time) {
    if (time <= 0) {
      throw new IllegalArgumentException("a time is above 0");
    }
    byte[] signature = key.sign(message(checkpoint, time));
    byte[] timed =
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array();
    return new NoteSignature(verifierKey.name(), verifierKey.keyId(), timed);
  }

  private byte[] message(Checkpoint checkpoint, long time) {
    return switch (key.algorithm()) {
      case ED25519 -> CosignedMessage.ed25519(time, checkpoint.text());
      case ML_DSA_44 -> {
        requireFit(checkpoint.origin());
        yield CosignedMessage.mlDsa44(verifierKey.name(), time, checkpoint);
      }
    };
  }

  private static SignatureType type(SigningKey key) {
    return switch (key.algorithm()) {
      case ED25519 -> SignatureType.ED25519_COSIGNATURE;
      case ML_DSA_44 -> SignatureType.ML_DSA_44_COSIGNATURE;
    };
  }

  private static void requireFit(String name) {
    if (!CosignedMessage.fits(name)) {
      throw new IllegalArgumentException("a name has at most 255 bytes");
    }
  }
}

package io.qinggui.platform.transparency.checkpoint;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.NoteVerifier;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.text.Utf8Text;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Verifies the signatures of a key on checkpoints, whichever its type is. About 1 ms each. Safe for
 * use by many threads.
 */
public final class CheckpointVerifier implements NoteVerifier {

  private final VerifierKey key;
  private final int keyId;

  public CheckpointVerifier(VerifierKey key) {
    this.key = key;
    this.keyId = key.keyId();
  }

  public VerifierKey key() {
    return key;
  }

  @Override
  public String name() {
    return key.name();
  }

  @Override
  public int keyId() {
    return keyId;
  }

  @Override
  public boolean verifies(String text, byte[] signature) {
    if (signature.length != key.type().signatureLength()) {
      return false;
    }
    return switch (key.type()) {
      case ED25519 -> verifies(Utf8Text.of(text), signature, 0);
      case ED25519_COSIGNATURE -> {
        long time = time(signature);
        yield time >= 0 && verifies(CosignedMessage.ed25519(time, text), signature, Long.BYTES);
      }
      case ML_DSA_44_COSIGNATURE -> verifiesMlDsa44(text, signature);
    };
  }

  /** Whether a signature line has this key's name and id. */
  public boolean made(NoteSignature signature) {
    return keyId == signature.keyId() && key.name().equals(signature.name());
  }

  /**
   * When a signature of this key was made, in seconds since 1970-01-01T00:00Z.
   *
   * @param signature verified
   * @return 0 when it does not say
   */
  public long time(NoteSignature signature) {
    return key.type().isTimed() ? time(signature.signature()) : 0;
  }

  private boolean verifiesMlDsa44(String text, byte[] signature) {
    long time = time(signature);
    Checkpoint checkpoint;
    try {
      checkpoint = Checkpoint.parse(text);
    } catch (MalformedException e) {
      return false;
    }
    return time >= 0
        && CosignedMessage.fits(key.name())
        && CosignedMessage.fits(checkpoint.origin())
        && verifies(CosignedMessage.mlDsa44(key.name(), time, checkpoint), signature, Long.BYTES);
  }

  private boolean verifies(byte[] message, byte[] signature, int from) {
    byte[] raw = Arrays.copyOfRange(signature, from, signature.length);
    return key.type().algorithm().verifies(key.publicKey(), message, raw);
  }

  /** Below zero when it is above 2^63 - 1, which no time may be. */
  private static long time(byte[] signature) {
    return ByteBuffer.wrap(signature).getLong();
  }
}

package io.qinggui.platform.transparency.note;

import io.qinggui.platform.transparency.key.KeyAlgorithm;
import java.util.Optional;

/** The types of signatures that are known here (C2SP signed-note, Signature types). */
public enum SignatureType {
  /** 0x01: Ed25519 over the text of the note. */
  ED25519(0x01, KeyAlgorithm.ED25519, 0),
  /** 0x04: Ed25519 over a time and the text of a checkpoint (C2SP tlog-cosignature). */
  ED25519_COSIGNATURE(0x04, KeyAlgorithm.ED25519, Long.BYTES),
  /** 0x06: ML-DSA-44 over a time, who signs, and what a checkpoint says (C2SP tlog-cosignature). */
  ML_DSA_44_COSIGNATURE(0x06, KeyAlgorithm.ML_DSA_44, Long.BYTES);

  private final int identifier;
  private final KeyAlgorithm algorithm;
  private final int timeLength;

  SignatureType(int identifier, KeyAlgorithm algorithm, int timeLength) {
    this.identifier = identifier;
    this.algorithm = algorithm;
    this.timeLength = timeLength;
  }

  static Optional<SignatureType> of(byte identifier) {
    for (SignatureType type : values()) {
      if (type.identifier == identifier) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The byte that stands for the type in keys and key ids. */
  public byte identifier() {
    return (byte) identifier;
  }

  public KeyAlgorithm algorithm() {
    return algorithm;
  }

  /** Whether a signature says when it was made. */
  public boolean isTimed() {
    return timeLength > 0;
  }

  /** Bytes of a signature behind its key id. */
  public int signatureLength() {
    return timeLength + algorithm.signatureLength();
  }
}

package io.qinggui.platform.transparency.note;

import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.text.Utf8Text;

/**
 * Signs the text of notes with Ed25519, type 0x01 (C2SP signed-note, Ed25519 signatures). Safe for
 * use by many threads.
 */
public final class NoteSigner {

  private final SigningKey key;
  private final VerifierKey verifierKey;

  /**
   * @param name of the key
   * @throws IllegalArgumentException when the name may not be one, or the key is not of Ed25519
   */
  public NoteSigner(String name, SigningKey key) {
    if (key.algorithm() != KeyAlgorithm.ED25519) {
      throw new IllegalArgumentException("notes are signed with Ed25519");
    }
    this.key = key;
    this.verifierKey = new VerifierKey(name, SignatureType.ED25519, key.publicKey());
  }

  /** What others need to verify. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /**
   * @param text with its last line feed
   */
  public NoteSignature sign(String text) {
    return new NoteSignature(verifierKey.name(), verifierKey.keyId(), key.sign(Utf8Text.of(text)));
  }
}

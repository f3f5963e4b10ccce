package io.qinggui.notification.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/**
 * The installation has a key to sign with. The first thing that is ever sealed: whoever can open it
 * has the right installation key.
 *
 * @param keyId under which it is published
 * @param publicKey the 32 bytes of an Ed25519 public key, in base64
 * @param privateKey its private half
 */
@EventType("io.qinggui.notification.signing-key-created")
public record SigningKeyCreated(
    String keyId, String publicKey, Sealed privateKey, LocalDate createdOn)
    implements SigningKeyEvent {

  @Override
  public LocalDate legalDate() {
    return createdOn;
  }
}

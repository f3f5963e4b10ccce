package io.qinggui.notification.secret;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that a subscriber shares with us: it signs webhooks by HMAC-SHA256. Its text is that of
 * Standard Webhooks.
 */
public final class WebhookSecret {

  private static final int LENGTH = 32;
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] bytes;

  /**
   * @param bytes the secret
   */
  public WebhookSecret(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** A new one. */
  public static WebhookSecret random(SecureRandom random) {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return new WebhookSecret(bytes);
  }

  /** The secret itself. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** As it is told to the subscriber: {@code whsec_} and base64. */
  public String text() {
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** The HMAC of a message. */
  byte[] sign(byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}

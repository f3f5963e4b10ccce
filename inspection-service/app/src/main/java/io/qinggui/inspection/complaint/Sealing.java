package io.qinggui.inspection.complaint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a text with a key of its own: AES-256 in GCM (NIST SP 800-38D), the nonce of 12 random
 * bytes before the ciphertext, bound to what it belongs to.
 */
public final class Sealing {

  /** Bytes of a key. */
  public static final int KEY = 32;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sealing() {}

  /** A new key. */
  public static byte[] newKey() {
    byte[] key = new byte[KEY];
    RANDOM.nextBytes(key);
    return key;
  }

  /**
   * The sealed text, in base64.
   *
   * @param owner what it belongs to: it opens for nothing else
   */
  public static String seal(String text, byte[] key, String owner) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, key, nonce, owner, text.getBytes(StandardCharsets.UTF_8));
    byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, both, NONCE, sealed.length);
    return Base64.getEncoder().encodeToString(both);
  }

  /**
   * The text again.
   *
   * @throws IllegalStateException when the key, or the owner, is another one
   */
  public static String open(String sealed, byte[] key, String owner) {
    byte[] both = Base64.getDecoder().decode(sealed);
    byte[] nonce = Arrays.copyOf(both, NONCE);
    byte[] rest = Arrays.copyOfRange(both, NONCE, both.length);
    return new String(run(Cipher.DECRYPT_MODE, key, nonce, owner, rest), StandardCharsets.UTF_8);
  }

  private static byte[] run(int mode, byte[] key, byte[] nonce, String owner, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the seal of " + owner + " does not open", e);
    }
  }
}

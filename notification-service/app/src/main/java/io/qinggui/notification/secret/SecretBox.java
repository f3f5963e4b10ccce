package io.qinggui.notification.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.notification.language.Sealed;
import io.qinggui.platform.reference.Sha256;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what only this installation may read, and opens it again (AES-256-GCM). What is sealed is
 * bound to what it is about: moved elsewhere it does not open. Safe for use by many threads.
 */
public final class SecretBox {

  /** Bytes of a key. */
  public static final int KEY_LENGTH = 32;

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_LENGTH = 12;
  private static final int TAG_BITS = 128;
  private static final int CHECK_LENGTH = 8;

  private final SecretKey key;
  private final String check;

  /**
   * @param key of the installation, {@value #KEY_LENGTH} bytes
   * @throws IllegalArgumentException when it has another length
   */
  public SecretBox(byte[] key) {
    if (key.length != KEY_LENGTH) {
      throw new IllegalArgumentException("an installation key has " + KEY_LENGTH + " bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
    this.check = checkValue(key);
  }

  /** Tells keys apart and says nothing about them. */
  private static String checkValue(byte[] key) {
    String named = "qinggui installation key " + HexFormat.of().formatHex(key);
    return HexFormat.of().formatHex(Sha256.of(named), 0, CHECK_LENGTH);
  }

  /** Check value of the key: the same for the same key. */
  public String check() {
    return check;
  }

  /**
   * Seals something.
   *
   * @param about what it belongs to, for example a subscription's id
   * @param random gives the nonce, which must never repeat
   */
  public Sealed seal(byte[] plain, String about, SecureRandom random) {
    byte[] nonce = new byte[NONCE_LENGTH];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(plain);
      byte[] all = ByteBuffer.allocate(NONCE_LENGTH + sealed.length).put(nonce).put(sealed).array();
      return new Sealed(check, Base64.getEncoder().encodeToString(all));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /**
   * Opens what was sealed.
   *
   * @param about what it belongs to, as it was sealed
   * @throws CannotOpenException when it was sealed under another key, belongs to something else, or
   *     was changed
   */
  public byte[] open(Sealed sealed, String about) {
    if (!sealed.key().equals(check)) {
      throw new CannotOpenException(
          "sealed under the installation key " + sealed.key() + ", this one is " + check);
    }
    try {
      ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.text()));
      byte[] nonce = new byte[NONCE_LENGTH];
      all.get(nonce);
      byte[] rest = new byte[all.remaining()];
      all.get(rest);
      return cipher(Cipher.DECRYPT_MODE, nonce, about).doFinal(rest);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new CannotOpenException("changed, or sealed for something else than " + about);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(about.getBytes(UTF_8));
    return cipher;
  }
}

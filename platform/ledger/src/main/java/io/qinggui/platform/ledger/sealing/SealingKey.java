package io.qinggui.platform.ledger.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A secret from which the keys of events are derived. Safe for use by many threads. */
public final class SealingKey {

  /** Bytes of the secret. */
  public static final int LENGTH = 32;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int ID_BYTES = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey secret;
  private final String id;

  private SealingKey(byte[] secret) {
    this.secret = new SecretKeySpec(secret, "Generic");
    this.id =
        HexFormat.of()
            .formatHex(Arrays.copyOf(derived("qinggui/private-parts/id").getEncoded(), ID_BYTES));
  }

  /**
   * @param secret random bytes
   * @throws IllegalArgumentException when there are not {@link #LENGTH}
   */
  public static SealingKey of(byte[] secret) {
    if (secret.length != LENGTH) {
      throw new IllegalArgumentException("the secret has " + secret.length + " bytes, not 32");
    }
    return new SealingKey(secret.clone());
  }

  /**
   * The key in a file: 32 bytes in Base64, and perhaps a line feed.
   *
   * @throws IllegalArgumentException when the file has something else
   * @throws UncheckedIOException when it cannot be read
   */
  public static SealingKey in(Path file) {
    try {
      return of(Base64.getDecoder().decode(Files.readString(file, US_ASCII).strip()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells keys apart and gives nothing away: eight hexadecimal digits. */
  String id() {
    return id;
  }

  /** Nonce and ciphertext. */
  byte[] seal(String ledger, String eventId, byte[] plaintext) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, ledger, eventId, nonce, 0);
      byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plaintext.length));
      cipher.doFinal(plaintext, 0, plaintext.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in GCM", e);
    }
  }

  /**
   * The plaintext.
   *
   * @throws SealBrokenException when it was sealed with another key, for another event, or altered
   */
  byte[] open(String ledger, String eventId, byte[] sealed) throws SealBrokenException {
    if (sealed.length <= NONCE) {
      throw new SealBrokenException("it is too short");
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, ledger, eventId, sealed, 0)
          .doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (AEADBadTagException e) {
      throw new SealBrokenException("another key, another event, or altered");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in GCM", e);
    }
  }

  private Cipher cipher(int mode, String ledger, String eventId, byte[] nonce, int at)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        derived("qinggui/private-parts/event\n" + ledger + "\n" + eventId),
        new GCMParameterSpec(TAG_BITS, nonce, at, NONCE));
    return cipher;
  }

  private SecretKey derived(String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey("AES", HKDFParameterSpec.expandOnly(secret, purpose.getBytes(UTF_8), LENGTH));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HKDF", e);
    }
  }
}

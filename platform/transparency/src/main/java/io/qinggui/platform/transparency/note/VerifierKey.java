package io.qinggui.platform.transparency.note;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.text.Base64Text;
import io.qinggui.platform.transparency.text.Utf8Text;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key under a name, for one type of signatures (C2SP signed-note, Verifier keys). Its text
 * is {@code name+id+base64(type || key)}.
 *
 * @param name not empty, without spaces and plus
 * @param publicKey raw, 32 bytes for Ed25519 and 1,312 for ML-DSA-44; nobody changes it
 */
public record VerifierKey(String name, SignatureType type, byte[] publicKey) {

  /** That of an ML-DSA-44 key is below 2 KB, with a name of reasonable length. */
  private static final int LONGEST = 4096;

  /**
   * @throws IllegalArgumentException when the name may not be one, or the key has another length
   */
  public VerifierKey {
    KeyName.require(name);
    if (publicKey.length != type.algorithm().publicKeyLength()) {
      throw new IllegalArgumentException("not the length of a public key of " + type);
    }
    publicKey = publicKey.clone();
  }

  /**
   * Reads a key as {@link #format} writes it.
   *
   * @throws MalformedException when it is no such text, its type is not known here, or its id is
   *     another than {@link #keyId}
   */
  public static VerifierKey parse(String text) {
    int first = text.indexOf('+');
    int second = text.indexOf('+', first + 1);
    if (first < 0 || second < 0 || text.length() > LONGEST) {
      throw new MalformedException("a verifier key is name+id+key");
    }
    String name = text.substring(0, first);
    if (!KeyName.isValid(name)) {
      throw new MalformedException("the name of a verifier key is empty, or has a space");
    }
    VerifierKey key = of(name, Base64Text.parse(text.substring(second + 1), "a verifier key"));
    if (!key.hexId().equals(text.substring(first + 1, second))) {
      throw new MalformedException("the id of a verifier key is not that of its name and key");
    }
    return key;
  }

  private static VerifierKey of(String name, byte[] typed) {
    if (typed.length == 0) {
      throw new MalformedException("a verifier key has no type");
    }
    SignatureType type =
        SignatureType.of(typed[0])
            .orElseThrow(() -> new MalformedException("a verifier key's type is not known"));
    if (typed.length - 1 != type.algorithm().publicKeyLength()) {
      throw new MalformedException("a verifier key is not of the length of its type");
    }
    return new VerifierKey(name, type, Arrays.copyOfRange(typed, 1, typed.length));
  }

  /** {@code name+id+base64(type || key)}. */
  public String format() {
    return name + "+" + hexId() + "+" + Base64Text.of(typed());
  }

  /** The first 32 bits of {@code SHA-256(name || 0x0A || type || key)}, big-endian. */
  public int keyId() {
    MessageDigest digest = sha256();
    digest.update(Utf8Text.of(name));
    digest.update((byte) '\n');
    return ByteBuffer.wrap(digest.digest(typed())).getInt();
  }

  private String hexId() {
    return HexFormat.of().toHexDigits(keyId());
  }

  private byte[] typed() {
    return ByteBuffer.allocate(1 + publicKey.length).put(type.identifier()).put(publicKey).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether both wrap the same public key, under whichever names (C2SP tlog-policy). */
  public boolean wrapsSameKeyAs(VerifierKey other) {
    return Arrays.equals(publicKey, other.publicKey);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && type == that.type
        && Arrays.equals(publicKey, that.publicKey);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(publicKey);
  }

  @Override
  public String toString() {
    return format();
  }
}

package io.qinggui.platform.transparency.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An algorithm of signatures with keys and signatures of a fixed length.
 *
 * <p>Ed25519 is that of RFC 8032, section 5.1; ML-DSA-44 is that of FIPS 204, the pure variant with
 * an empty context.
 */
public enum KeyAlgorithm {
  ED25519("Ed25519", 32, 64, "302a300506032b6570032100"),
  ML_DSA_44("ML-DSA-44", 1312, 2420, "30820532300b06096086480165030403110382052100");

  private final String jdkName;
  private final int publicKeyLength;
  private final int signatureLength;

  /** What X.509 has before the raw key (SubjectPublicKeyInfo, RFC 8410 and RFC 9881). */
  private final String hexPrefix;

  KeyAlgorithm(String jdkName, int publicKeyLength, int signatureLength, String hexPrefix) {
    this.jdkName = jdkName;
    this.publicKeyLength = publicKeyLength;
    this.signatureLength = signatureLength;
    this.hexPrefix = hexPrefix;
  }

  /** Bytes of a raw public key. */
  public int publicKeyLength() {
    return publicKeyLength;
  }

  /** Bytes of a raw signature. */
  public int signatureLength() {
    return signatureLength;
  }

  /**
   * Whether the signature is one of the message by the key. Never throws: a key or a signature that
   * is none verifies nothing.
   *
   * @param publicKey raw
   */
  public boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
    if (publicKey.length != publicKeyLength || signature.length != signatureLength) {
      return false;
    }
    try {
      Signature verification = Signature.getInstance(jdkName);
      verification.initVerify(decoded(publicKey));
      verification.update(message);
      return verification.verify(signature);
    } catch (GeneralSecurityException | RuntimeException e) {
      // what is no point of the curve is told by various exceptions
      return false;
    }
  }

  String jdkName() {
    return jdkName;
  }

  /** The raw key within what the JDK makes of it. */
  byte[] raw(PublicKey key) {
    byte[] prefix = prefix();
    byte[] encoded = key.getEncoded();
    if (encoded == null
        || encoded.length != prefix.length + publicKeyLength
        || !Arrays.equals(prefix, 0, prefix.length, encoded, 0, prefix.length)) {
      throw new IllegalArgumentException("not a public key of " + jdkName);
    }
    return Arrays.copyOfRange(encoded, prefix.length, encoded.length);
  }

  private PublicKey decoded(byte[] raw) throws GeneralSecurityException {
    byte[] prefix = prefix();
    byte[] encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
    System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
    return KeyFactory.getInstance(jdkName).generatePublic(new X509EncodedKeySpec(encoded));
  }

  private byte[] prefix() {
    return HexFormat.of().parseHex(hexPrefix);
  }
}

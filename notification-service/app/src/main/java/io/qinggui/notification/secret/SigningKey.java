package io.qinggui.notification.secret;

import io.qinggui.platform.reference.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The key with which the installation signs (Ed25519, RFC 8032): whoever has its public half can
 * check where a webhook comes from, and can make none. Safe for use by many threads.
 */
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final int PUBLIC_LENGTH = 32;
  private static final String PREFIX = "whpk_";

  private final byte[] publicKey;
  private final PrivateKey privateKey;

  /** The JDK's own signature takes 15 times as long: most of what a delivery would cost. */
  private final Ed25519PrivateKeyParameters signing;

  private SigningKey(byte[] publicKey, PrivateKey privateKey) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
    this.signing = new Ed25519PrivateKeyParameters(seed(privateKey));
  }

  private static byte[] seed(PrivateKey key) {
    if (key instanceof EdECPrivateKey its && its.getBytes().isPresent()) {
      return its.getBytes().get();
    }
    throw new IllegalArgumentException("not an Ed25519 key");
  }

  /** A new one. */
  public static SigningKey random(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, random);
      KeyPair pair = generator.generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      // the key itself is the end of its X.509 form (RFC 8410)
      return new SigningKey(
          Arrays.copyOfRange(encoded, encoded.length - PUBLIC_LENGTH, encoded.length),
          pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make a key", e);
    }
  }

  /**
   * One that was made before.
   *
   * @param publicKey 32 bytes
   * @param privateKey in PKCS #8
   * @throws IllegalArgumentException when it is no key
   */
  public static SigningKey of(byte[] publicKey, byte[] privateKey) {
    try {
      return new SigningKey(
          publicKey.clone(),
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 key", e);
    }
  }

  /** The public half, 32 bytes. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /** The private half in PKCS #8, to be sealed at once. */
  public byte[] privateKey() {
    return privateKey.getEncoded();
  }

  /** The public half as Standard Webhooks writes it: {@code whpk_} and base64. */
  public String publicText() {
    return PREFIX + Base64.getEncoder().encodeToString(publicKey);
  }

  /** The public half as a JWK has it (RFC 8037). */
  public String jwkText() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey);
  }

  /** Its thumbprint (RFC 7638). */
  public String id() {
    String jwk = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + jwkText() + "\"}";
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(jwk));
  }

  /** The signature of a message. */
  byte[] sign(byte[] message) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, signing);
    signer.update(message, 0, message.length);
    return signer.generateSignature();
  }

  @Override
  public String toString() {
    return "SigningKey[" + id() + "]";
  }
}

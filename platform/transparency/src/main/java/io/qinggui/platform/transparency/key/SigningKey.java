package io.qinggui.platform.transparency.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;

/**
 * A pair of keys that signs. It never shows its private half. Safe for use by many threads; each
 * signature takes 1 to 2 ms of a processor.
 */
public final class SigningKey {

  /** Bytes of a seed, for both algorithms. */
  public static final int SEED_LENGTH = 32;

  private final KeyAlgorithm algorithm;
  private final KeyPair pair;
  private final byte[] publicKey;

  private SigningKey(KeyAlgorithm algorithm, KeyPair pair) {
    this.algorithm = algorithm;
    this.pair = pair;
    this.publicKey = algorithm.raw(pair.getPublic());
  }

  /**
   * @throws IllegalArgumentException when the public key is of another algorithm
   */
  public static SigningKey of(KeyAlgorithm algorithm, KeyPair pair) {
    return new SigningKey(algorithm, pair);
  }

  /**
   * The key of a seed: the private key of RFC 8032, section 5.1.5, or the ξ of FIPS 204, algorithm
   * 1. The same seed gives the same key, also years later.
   *
   * @param seed 32 secret bytes, nowhere else used
   * @throws IllegalArgumentException when the seed has another length
   */
  public static SigningKey fromSeed(KeyAlgorithm algorithm, byte[] seed) {
    if (seed.length != SEED_LENGTH) {
      throw new IllegalArgumentException("a seed has " + SEED_LENGTH + " bytes");
    }
    return new SigningKey(algorithm, generated(algorithm, new Seed(seed.clone())));
  }

  /** A new key. */
  public static SigningKey generate(KeyAlgorithm algorithm, SecureRandom random) {
    return new SigningKey(algorithm, generated(algorithm, random));
  }

  public KeyAlgorithm algorithm() {
    return algorithm;
  }

  /** The raw public key. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /** The raw signature of the message. */
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(algorithm.jdkName());
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of " + algorithm + " that does not sign", e);
    }
  }

  private static KeyPair generated(KeyAlgorithm algorithm, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.jdkName());
      generator.initialize(new NamedParameterSpec(algorithm.jdkName()), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + algorithm, e);
    }
  }

  /**
   * A source of one seed. The JDK has no way from a seed to a pair; its generators ask for exactly
   * these bytes. Tests hold the outcome against known keys.
   */
  private static final class Seed extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final transient byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("asked for " + bytes.length + " bytes of a seed");
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}

package io.qinggui.platform.transparency.key;

import static io.qinggui.platform.transparency.key.KeyAlgorithm.ED25519;
import static io.qinggui.platform.transparency.key.KeyAlgorithm.ML_DSA_44;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyAlgorithmTest {

  private static final HexFormat HEX = HexFormat.of();

  /** RFC 8032, section 7.1: tests 1 to 3. */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void ed25519_is_that_of_the_rfc(String seed, String key, String message, String signature) {
    SigningKey signing = SigningKey.fromSeed(ED25519, HEX.parseHex(seed));
    byte[] bytes = HEX.parseHex(message);

    assertThat(HEX.formatHex(signing.publicKey())).isEqualTo(key);
    assertThat(HEX.formatHex(signing.sign(bytes))).isEqualTo(signature);
    assertThat(ED25519.verifies(HEX.parseHex(key), bytes, HEX.parseHex(signature))).isTrue();
  }

  /** The seed of 32 times 0x2a, which is among the vectors of Wycheproof. */
  @Test
  void an_ml_dsa_key_of_a_seed_is_the_known_one() throws Exception {
    byte[] seed = new byte[SigningKey.SEED_LENGTH];
    Arrays.fill(seed, (byte) 0x2a);

    byte[] key = SigningKey.fromSeed(ML_DSA_44, seed).publicKey();

    assertThat(HEX.formatHex(key)).startsWith("db9ac67708f2ba0f").endsWith("41839b7b3357ab9d");
    assertThat(HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(key)))
        .isEqualTo("d87f8ca136ac1aa55e2d6c4521680efb3a378cbb9bc0bfb446e9c60893931ea3");
  }

  @ParameterizedTest
  @EnumSource
  void what_was_signed_is_verified_and_nothing_else(KeyAlgorithm algorithm) {
    SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
    byte[] message = {1, 2, 3};
    byte[] signature = key.sign(message);

    assertThat(key.publicKey()).hasSize(algorithm.publicKeyLength());
    assertThat(signature).hasSize(algorithm.signatureLength());
    assertThat(algorithm.verifies(key.publicKey(), message, signature)).isTrue();
    assertThat(algorithm.verifies(key.publicKey(), new byte[] {1, 2}, signature)).isFalse();
    assertThat(algorithm.verifies(new byte[0], message, signature)).isFalse();
    assertThat(algorithm.verifies(key.publicKey(), message, new byte[0])).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void keys_and_signatures_that_are_none_verify_nothing(KeyAlgorithm algorithm) {
    byte[] signature = new byte[algorithm.signatureLength()];
    for (int octet : new int[] {0x00, 0x01, 0x7f, 0xff}) {
      byte[] key = new byte[algorithm.publicKeyLength()];
      Arrays.fill(key, (byte) octet);
      Arrays.fill(signature, (byte) octet);
      assertThat(algorithm.verifies(key, new byte[] {1}, signature)).isFalse();
    }
  }

  @Test
  void the_same_ed25519_signature_with_a_larger_scalar_is_refused() {
    SigningKey key = SigningKey.generate(ED25519, new SecureRandom());
    byte[] message = {7};
    byte[] signature = key.sign(message);
    BigInteger order =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    byte[] scalar = reversed(Arrays.copyOfRange(signature, 32, 64));
    byte[] larger = reversed(new BigInteger(1, scalar).add(order).toByteArray());
    System.arraycopy(Arrays.copyOf(larger, 32), 0, signature, 32, 32);

    assertThat(ED25519.verifies(key.publicKey(), message, signature)).isFalse();
  }

  @Test
  void a_seed_of_another_length_is_refused() {
    assertThatThrownBy(() -> SigningKey.fromSeed(ED25519, new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    return turned;
  }
}

package io.qinggui.notification.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.notification.language.Sealed;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] SECRET = "a secret".getBytes(UTF_8);
  private static final String ABOUT = "SUB-1";

  private final byte[] key = key();
  private final SecretBox box = new SecretBox(key);

  @Test
  void what_is_sealed_is_opened_again_also_after_a_restart() {
    Sealed sealed = box.seal(SECRET, ABOUT, RANDOM);
    assertThat(box.open(sealed, ABOUT)).isEqualTo(SECRET);
    assertThat(new SecretBox(key).open(sealed, ABOUT)).isEqualTo(SECRET);
  }

  @Test
  void nothing_looks_the_same_twice() {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      texts.add(box.seal(SECRET, ABOUT, RANDOM).text());
    }
    assertThat(texts).hasSize(100);
  }

  @Test
  void whatever_bit_is_changed_it_does_not_open() {
    Sealed sealed = box.seal(SECRET, ABOUT, RANDOM);
    byte[] bytes = Base64.getDecoder().decode(sealed.text());
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      refused(new Sealed(sealed.key(), Base64.getEncoder().encodeToString(changed)), ABOUT);
    }
  }

  @Test
  void what_was_cut_off_or_is_no_base64_does_not_open() {
    Sealed sealed = box.seal(SECRET, ABOUT, RANDOM);
    for (String text : new String[] {"", "AAAA", sealed.text().substring(0, 20), "%%%"}) {
      refused(new Sealed(sealed.key(), text), ABOUT);
    }
  }

  @Test
  void what_was_sealed_for_one_subscription_does_not_open_for_another() {
    refused(box.seal(SECRET, ABOUT, RANDOM), "SUB-2");
  }

  @Test
  void another_key_is_noticed_and_told_apart() {
    SecretBox other = new SecretBox(key());
    Sealed sealed = other.seal(SECRET, ABOUT, RANDOM);
    assertThatThrownBy(() -> box.open(sealed, ABOUT))
        .isInstanceOf(CannotOpenException.class)
        .hasMessageContaining(other.check())
        .hasMessageContaining(box.check());
    refused(new Sealed(box.check(), sealed.text()), ABOUT);
  }

  @Test
  void a_key_has_32_bytes() {
    for (int length : new int[] {0, 16, 31, 33}) {
      assertThatThrownBy(() -> new SecretBox(new byte[length]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void secrets_and_keys_do_not_show_when_they_are_printed() {
    WebhookSecret secret = WebhookSecret.random(RANDOM);
    SigningKey signing = SigningKey.random(RANDOM);
    assertThat(secret.toString()).doesNotContain(secret.text().substring("whsec_".length()));
    assertThat(signing.toString())
        .doesNotContain(Base64.getEncoder().encodeToString(signing.privateKey()));
    Sealed sealed = box.seal(SECRET, ABOUT, RANDOM);
    assertThat(sealed.toString()).doesNotContain(sealed.text());
  }

  private void refused(Sealed sealed, String about) {
    assertThatThrownBy(() -> box.open(sealed, about)).isInstanceOf(CannotOpenException.class);
  }

  private static byte[] key() {
    byte[] key = new byte[SecretBox.KEY_LENGTH];
    RANDOM.nextBytes(key);
    return key;
  }
}

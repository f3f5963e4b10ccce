package io.qinggui.notification.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checked by the library that Standard Webhooks publishes for subscribers. */
class WebhookSignatureTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ID = "0b5e7c52-8a41-8f0e-9d3c-5a1f6b7c8d9e";
  private static final String BODY = "{\"operatorId\":\"91330106MA27XF3P2D\",\"name\":\"青溪\"}";

  private final SigningKey key = SigningKey.random(RANDOM);
  private final WebhookSecret secret = WebhookSecret.random(RANDOM);
  private final WebhookSecret next = WebhookSecret.random(RANDOM);

  /** The library compares with the present time. */
  private final Instant now = Instant.now();

  @Test
  void a_subscriber_finds_it_to_be_ours() {
    assertThatCode(() -> verify(secret, BODY, List.of(secret))).doesNotThrowAnyException();
  }

  @Test
  void and_so_does_one_that_has_either_of_two_secrets() {
    for (WebhookSecret known : List.of(secret, next)) {
      assertThatCode(() -> verify(known, BODY, List.of(next, secret))).doesNotThrowAnyException();
    }
  }

  @Test
  void nobody_takes_another_body_or_another_secret_for_ours() {
    assertThatThrownBy(() -> verify(secret, BODY + " ", List.of(secret)))
        .isInstanceOf(WebhookVerificationException.class);
    assertThatThrownBy(() -> verify(next, BODY, List.of(secret)))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void whoever_has_the_public_key_needs_no_secret() throws Exception {
    String[] signatures = header(List.of(secret)).split(" ");
    assertThat(signatures).hasSize(2);
    assertThat(signatures[0]).startsWith("v1,");
    assertThat(signatures[1]).startsWith("v1a,");
    byte[] signature = Base64.getDecoder().decode(signatures[1].substring("v1a,".length()));
    assertThat(isSignature(signature, ID + "." + now.getEpochSecond() + "." + BODY)).isTrue();
    assertThat(isSignature(signature, ID + "." + now.getEpochSecond() + "." + BODY + " "))
        .isFalse();
  }

  @Test
  void a_key_that_was_kept_signs_as_before() {
    SigningKey kept = SigningKey.of(key.publicKey(), key.privateKey());
    assertThat(WebhookSignature.header(ID, now, BODY.getBytes(UTF_8), List.of(), kept))
        .isEqualTo(header(List.of()));
    assertThat(kept.id()).isEqualTo(key.id());
  }

  /** RFC 7638 over the example of RFC 8037, appendix A. */
  @Test
  void a_key_is_named_by_its_thumbprint() {
    byte[] example =
        HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    assertThat(SigningKey.of(example, key.privateKey()).id())
        .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  }

  private String header(List<WebhookSecret> secrets) {
    return WebhookSignature.header(ID, now, BODY.getBytes(UTF_8), secrets, key);
  }

  private void verify(WebhookSecret known, String body, List<WebhookSecret> signing)
      throws Exception {
    new Webhook(known.text())
        .verify(
            body,
            Map.of(
                "webhook-id", List.of(ID),
                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "webhook-signature", List.of(header(signing))));
  }

  private boolean isSignature(byte[] signature, String message) throws Exception {
    byte[] raw = Base64.getDecoder().decode(key.publicText().substring("whpk_".length()));
    assertThat(raw).hasSize(32);
    String x509 = "302a300506032b6570032100" + HexFormat.of().formatHex(raw);
    Signature check = Signature.getInstance("Ed25519");
    check.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(x509))));
    check.update(message.getBytes(UTF_8));
    return check.verify(signature);
  }
}

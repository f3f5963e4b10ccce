package io.qinggui.notification.signingkey.http;

import static io.qinggui.notification.NotificationService.API;
import static io.qinggui.notification.NotificationService.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import io.qinggui.notification.secret.SigningKey;
import io.qinggui.notification.signingkey.runtime.SigningKeys;
import io.qinggui.platform.testkit.Answer;
import org.junit.jupiter.api.Test;

class WebhookKeysApiTest {

  /** Read by a library that knows of nothing but the standards. */
  @Test
  void everybody_reads_the_key_without_a_token_and_may_keep_it() throws Exception {
    SigningKey key = part(SigningKeys.class).current();
    Answer answer = API.get("", "/.well-known/webhook-keys");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("public").contains("max-age=3600");
    OctetKeyPair read = (OctetKeyPair) JWKSet.parse(answer.body()).getKeyByKeyId(key.id());
    assertThat(read.getDecodedX()).isEqualTo(key.publicKey());
    assertThat(read.isPrivate()).isFalse();
    assertThat(read.computeThumbprint().toString()).isEqualTo(key.id());
  }

  @Test
  void and_nothing_else_without_one() {
    assertThat(API.get("", "/.well-known/other").status()).isEqualTo(401);
    assertThat(API.get("", "/api/v1/subscriptions").status()).isEqualTo(401);
  }
}

package io.qinggui.notification.signingkey.http;

import io.qinggui.notification.secret.SigningKey;
import io.qinggui.notification.signingkey.runtime.SigningKeys;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys with which the origin of webhooks is checked, for everybody (RFC 7517, RFC 8037). */
@RestController
class WebhookKeysController {

  static final String PATH = "/.well-known/webhook-keys";

  private static final Duration FRESH = Duration.ofHours(1);

  private final SigningKeys keys;

  WebhookKeysController(SigningKeys keys) {
    this.keys = keys;
  }

  record KeySet(List<Key> keys) {}

  record Key(String kty, String crv, String use, String alg, String kid, String x) {

    static Key of(SigningKey key) {
      return new Key("OKP", "Ed25519", "sig", "EdDSA", key.id(), key.jwkText());
    }
  }

  /** As long as there is none, the answer is not kept: the first one may come at any moment. */
  @Operation(summary = "Keys that sign webhooks")
  @GetMapping(PATH)
  ResponseEntity<KeySet> keys() {
    List<Key> found = keys.find().map(Key::of).stream().toList();
    CacheControl cache =
        found.isEmpty() ? CacheControl.noStore() : CacheControl.maxAge(FRESH).cachePublic();
    return ResponseEntity.ok().cacheControl(cache).body(new KeySet(found));
  }
}

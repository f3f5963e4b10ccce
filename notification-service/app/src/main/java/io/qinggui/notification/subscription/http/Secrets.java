package io.qinggui.notification.subscription.http;

import io.qinggui.notification.language.Sealed;
import io.qinggui.notification.secret.SecretBox;
import io.qinggui.notification.secret.WebhookSecret;
import io.qinggui.notification.signingkey.runtime.SigningKeys;
import java.security.SecureRandom;

/** Makes secrets for subscriptions, and tells them to whom they are for. */
final class Secrets {

  private final SecretBox box;
  private final SigningKeys keys;
  private final SecureRandom random;

  Secrets(SecretBox box, SigningKeys keys, SecureRandom random) {
    this.box = box;
    this.keys = keys;
    this.random = random;
  }

  /**
   * The first one, sealed for a subscription. Nothing is sealed under a key that cannot open what
   * was sealed before.
   *
   * @param forTrial whether nothing of it will be kept
   */
  Sealed first(String subscriptionId, boolean forTrial) {
    if (!forTrial) {
      var unused = keys.current();
    }
    return seal(subscriptionId);
  }

  /** Another one, sealed for a subscription that there is, if there is one. */
  Sealed next(String subscriptionId) {
    var unused = keys.find();
    return seal(subscriptionId);
  }

  private Sealed seal(String subscriptionId) {
    return box.seal(WebhookSecret.random(random).bytes(), subscriptionId, random);
  }

  /** A sealed one as its owner is told it. */
  String text(Sealed secret, String subscriptionId) {
    return new WebhookSecret(box.open(secret, subscriptionId)).text();
  }

  /** The public half of the key that signs besides. */
  String publicKey() {
    return keys.current().publicText();
  }
}

package io.qinggui.notification.subscription.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The answer in which a secret is told: this once.
 *
 * @param secret {@code whsec_} and base64; mails have none
 * @param publicKey {@code whpk_} and base64, with which our other signature is checked
 */
record SubscriptionAnswer(
    @JsonUnwrapped SubscriptionView subscription,
    @Nullable String secret,
    @Nullable String publicKey) {

  @Override
  public String toString() {
    return "SubscriptionAnswer[" + subscription.subscriptionId() + "]";
  }
}

package io.qinggui.notification.subscription;

import io.qinggui.notification.language.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret that signs a subscription's webhooks.
 *
 * @param sealed the secret, sealed for the subscription's id
 * @param validUntil until when it signs, exclusive; {@code null} for the present one
 */
public record SigningSecret(Sealed sealed, @Nullable Instant validUntil) {

  /** Whether it signs at a moment. */
  public boolean signsAt(Instant moment) {
    return validUntil == null || moment.isBefore(validUntil);
  }

  /** The same, but not beyond a moment. */
  SigningSecret until(Instant moment) {
    return validUntil != null && validUntil.isBefore(moment)
        ? this
        : new SigningSecret(sealed, moment);
  }
}

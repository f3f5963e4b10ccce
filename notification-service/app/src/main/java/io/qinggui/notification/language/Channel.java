package io.qinggui.notification.language;

import org.jspecify.annotations.Nullable;

/**
 * The way that events take to a subscriber, as it is stored. Addresses may hold what opens a door:
 * they are not printed.
 *
 * @param kind {@code WEBHOOK} or {@code EMAIL}
 * @param url of a webhook
 * @param mode of a webhook: {@code STRUCTURED} or {@code BINARY}
 * @param ordering of a webhook: {@code PER_OPERATOR} or {@code NONE}
 * @param validation of a webhook: {@code NONE} or {@code HANDSHAKE}
 * @param to address of a mail
 * @param digest of mails: {@code IMMEDIATE} or {@code DAILY}
 * @param language of mails: {@code ZH} or {@code EN}
 */
public record Channel(
    String kind,
    @Nullable String url,
    @Nullable String mode,
    @Nullable String ordering,
    @Nullable String validation,
    @Nullable String to,
    @Nullable String digest,
    @Nullable String language) {

  @Override
  public String toString() {
    return "Channel[" + kind + "]";
  }
}

package io.qinggui.notification.subscription;

import io.qinggui.notification.language.Channel;
import java.util.Objects;

/** The way that events take to a subscriber. Addresses are not printed. */
public sealed interface Delivery {

  /** Form of a webhook's request. */
  enum Mode {
    /** The whole CloudEvent is the body. */
    STRUCTURED,
    /** The data is the body, the rest is in headers. */
    BINARY
  }

  /** Which deliveries wait for which. */
  enum Ordering {
    /** A later event of an operator waits for the earlier one. */
    PER_OPERATOR,
    /** None waits for another. */
    NONE
  }

  /** Whether an endpoint is asked before it is called. */
  enum Validation {
    /** It is not. */
    NONE,
    /** It has to agree first (CloudEvents webhooks, abuse protection). */
    HANDSHAKE
  }

  /** When mails are sent. */
  enum Digest {
    /** One for each event. */
    IMMEDIATE,
    /** One for each day. */
    DAILY
  }

  /** Language of mails. */
  enum Language {
    /** Chinese. */
    ZH,
    /** English. */
    EN
  }

  /** What a channel is called in the stored form. */
  enum Kind {
    /** {@link Webhook}. */
    WEBHOOK,
    /** {@link Email}. */
    EMAIL
  }

  /** By HTTP, to an endpoint of the subscriber. */
  record Webhook(String url, Mode mode, Ordering ordering, Validation validation)
      implements Delivery {

    @Override
    public String toString() {
      return "Webhook[" + mode + ", " + ordering + "]";
    }
  }

  /** By mail. */
  record Email(String to, Digest digest, Language language) implements Delivery {

    @Override
    public String toString() {
      return "Email[" + digest + "]";
    }
  }

  /** The way that a stored channel stands for. */
  static Delivery of(Channel channel) {
    return switch (Kind.valueOf(channel.kind())) {
      case WEBHOOK ->
          new Webhook(
              Objects.requireNonNull(channel.url()),
              Mode.valueOf(Objects.requireNonNull(channel.mode())),
              Ordering.valueOf(Objects.requireNonNull(channel.ordering())),
              Validation.valueOf(Objects.requireNonNull(channel.validation())));
      case EMAIL ->
          new Email(
              Objects.requireNonNull(channel.to()),
              Digest.valueOf(Objects.requireNonNull(channel.digest())),
              Language.valueOf(Objects.requireNonNull(channel.language())));
    };
  }
}

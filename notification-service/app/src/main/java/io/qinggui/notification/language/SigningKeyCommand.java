package io.qinggui.notification.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of the stream {@code signing-keys}. */
public sealed interface SigningKeyCommand extends Command permits CreateSigningKey {

  /** The one stream. */
  String STREAM = "signing-keys";

  @Override
  default String stream() {
    return STREAM;
  }
}

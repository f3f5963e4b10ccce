package io.qinggui.notification.language;

/** What happens on {@code signing-keys}. */
public sealed interface SigningKeyEvent extends NotificationEvent permits SigningKeyCreated {

  @Override
  default String subject() {
    return SigningKeyCommand.STREAM;
  }
}

package io.qinggui.notification.signingkey;

/** Whether there is a key to sign with. */
public sealed interface SigningKeyState {

  /** There is none. */
  record NoKey() implements SigningKeyState {}

  /** There is one. */
  record HasKey(String keyId) implements SigningKeyState {}
}

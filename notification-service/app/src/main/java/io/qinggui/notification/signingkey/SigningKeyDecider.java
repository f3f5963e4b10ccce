package io.qinggui.notification.signingkey;

import io.qinggui.notification.language.CreateSigningKey;
import io.qinggui.notification.language.SigningKeyCommand;
import io.qinggui.notification.language.SigningKeyCreated;
import io.qinggui.notification.language.SigningKeyEvent;
import io.qinggui.notification.signingkey.SigningKeyState.HasKey;
import io.qinggui.notification.signingkey.SigningKeyState.NoKey;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;

/** Decides over {@code signing-keys}: the first key stays, whoever comes with another one. */
public final class SigningKeyDecider
    implements Decider<SigningKeyCommand, SigningKeyEvent, SigningKeyState> {

  @Override
  public SigningKeyState initial() {
    return new NoKey();
  }

  @Override
  public Decision<SigningKeyEvent> decide(SigningKeyCommand command, SigningKeyState state) {
    return switch (command) {
      case CreateSigningKey create ->
          switch (state) {
            case NoKey none ->
                Decision.accept(
                    new SigningKeyCreated(
                        create.keyId(), create.publicKey(), create.privateKey(), create.today()));
            case HasKey before -> Decision.accept();
          };
    };
  }

  @Override
  public SigningKeyState evolve(SigningKeyState state, SigningKeyEvent event) {
    return switch (event) {
      case SigningKeyCreated created -> new HasKey(created.keyId());
    };
  }
}

package io.qinggui.notification.signingkey;

import static io.qinggui.notification.Examples.TODAY;

import io.qinggui.notification.language.CreateSigningKey;
import io.qinggui.notification.language.Sealed;
import io.qinggui.notification.language.SigningKeyCommand;
import io.qinggui.notification.language.SigningKeyCreated;
import io.qinggui.notification.language.SigningKeyEvent;
import io.qinggui.platform.testkit.DeciderFixture;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

  private static final Sealed PRIVATE = new Sealed("key", "private");

  private final DeciderFixture<SigningKeyCommand, SigningKeyEvent, SigningKeyState> keys =
      DeciderFixture.of(new SigningKeyDecider());

  @Test
  void the_first_key_is_taken() {
    keys.when(new CreateSigningKey("one", "public", PRIVATE, TODAY))
        .then(new SigningKeyCreated("one", "public", PRIVATE, TODAY));
  }

  @Test
  void and_stays_whoever_comes_with_another() {
    keys.given(new SigningKeyCreated("one", "public", PRIVATE, TODAY))
        .when(new CreateSigningKey("two", "other", PRIVATE, TODAY))
        .thenNothing();
  }
}

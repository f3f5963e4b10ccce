package io.qinggui.notification.email;

import java.util.Optional;

/** The texts of letters. */
@FunctionalInterface
public interface Wording {

  /** The text under a key. */
  Optional<String> find(Language language, String key);
}

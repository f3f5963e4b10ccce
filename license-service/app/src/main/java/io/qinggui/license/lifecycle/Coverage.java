package io.qinggui.license.lifecycle;

import io.qinggui.platform.decider.Rejection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Lists of provinces: at least one, each once. */
final class Coverage {

  private Coverage() {}

  static Optional<Rejection> refusal(List<String> provinces, String pointer) {
    if (provinces.isEmpty()) {
      return Optional.of(Rejection.invalid("empty", pointer));
    }
    return new HashSet<>(provinces).size() == provinces.size()
        ? Optional.empty()
        : Optional.of(Rejection.invalid("duplicate-province", pointer));
  }
}

package io.qinggui.license.evaluation;

import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Rejection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Lists of provinces: at least one, each once. */
public final class ProvinceList {

  private ProvinceList() {}

  /** Refused when it is empty, or names a province twice. */
  public static Optional<Rejection> refusal(List<String> provinces, String pointer) {
    return Checks.all(
        Checks.that(!provinces.isEmpty(), () -> Rejection.invalid("empty", pointer)),
        Checks.that(
            new HashSet<>(provinces).size() == provinces.size(),
            () -> Rejection.invalid("duplicate-province", pointer)));
  }
}

package io.qinggui.inspection.cases;

import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a case should have been opened with, while the steps taken since stand. */
final class OpeningCorrection {

  private OpeningCorrection() {}

  /**
   * Whoever looked into the wrong enterprise withdraws the case and opens another. The second party
   * was told of the steps, once there are any.
   */
  static Optional<Rejection> refusal(OpenCase right, CaseOpened wrong, List<CaseEvent> steps) {
    return Checks.all(
        unchanged("operatorId", right.operatorId().equals(wrong.operatorId())),
        unchanged(
            "otherPartyId",
            steps.isEmpty() || Objects.equals(right.otherPartyId(), wrong.otherPartyId())),
        Checks.that(
            steps.isEmpty() || !right.foundOn().isAfter(steps.getFirst().legalDate()),
            () -> Rejection.invalid("after-the-next-step", "/replacement/foundOn")));
  }

  private static Optional<Rejection> unchanged(String field, boolean same) {
    return Checks.that(
        same, () -> Rejection.invalid("identity-cannot-change", "/replacement/" + field));
  }

  /** Whether it is about the same kind of violation in the same province. */
  static boolean isSameMatter(OpenCase right, CaseOpened wrong) {
    return right.kind().name().equals(wrong.kind()) && right.province().equals(wrong.province());
  }
}

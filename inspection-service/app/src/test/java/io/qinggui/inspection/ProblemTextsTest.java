package io.qinggui.inspection;

import io.qinggui.platform.testkit.ProblemTextsSuite;
import io.qinggui.platform.web.problem.ProblemTexts;
import java.util.Set;

class ProblemTextsTest extends ProblemTextsSuite {

  private static final ProblemTexts TEXTS = ProblemTexts.load("inspection");

  ProblemTextsTest() {
    super(
        TEXTS::isComplete,
        20,
        Set.of(
            "annual-check",
            "annual-checks",
            "noted-holders",
            "noted-license",
            "rectification-order"),
        Set.of("date-in-future"));
  }
}

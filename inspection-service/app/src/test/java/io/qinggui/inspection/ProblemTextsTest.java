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
            "annual-campaign",
            "annual-campaigns",
            "annual-check",
            "annual-checks",
            "annual-report",
            "annual-reports",
            "credit-evaluation",
            "credit-evaluations",
            "credit-method",
            "credit-methods",
            "noted-holders",
            "noted-license",
            "number-spellings",
            "quarterly-report",
            "quarterly-reports",
            "rectification-order",
            "responsible-persons",
            "spot-check",
            "time-limit",
            "time-limits",
            "spot-checks",
            "major-problem",
            "major-problems",
            "self-check",
            "self-checks",
            "work-plan",
            "work-plans"),
        Set.of("date-in-future"));
  }
}

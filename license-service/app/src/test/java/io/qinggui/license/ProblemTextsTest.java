package io.qinggui.license;

import io.qinggui.platform.testkit.ProblemTextsSuite;
import io.qinggui.platform.web.problem.ProblemTexts;
import java.util.Set;

class ProblemTextsTest extends ProblemTextsSuite {

  ProblemTextsTest() {
    super(
        ProblemTexts.load("license")::isComplete,
        25,
        Set.of(
            "deadline-reminder",
            "invalid-value",
            "license-number",
            "noted-for-findings",
            "standing-announcement",
            "supplement-request",
            "time-limit",
            "time-limit-announcement",
            "violation-finder"),
        Set.of(
            "date-in-future",
            "unknown-rulebook-value",
            "invalid-rulebook-value",
            "empty",
            "required",
            "wrong-size"));
  }
}

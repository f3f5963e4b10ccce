package io.qinggui.operator;

import io.qinggui.platform.testkit.ProblemTextsSuite;
import io.qinggui.platform.web.problem.ProblemTexts;
import java.util.Set;

class ProblemTextsTest extends ProblemTextsSuite {

  ProblemTextsTest() {
    super(
        ProblemTexts.load("operator")::isComplete,
        15,
        Set.of("circuit-file", "circuit-files", "held-licenses", "lease-finding"),
        Set.of(
            "date-in-future",
            // of the prefixes that leases name
            "not-a-prefix",
            "leading-zeros",
            "ipv4-mapped",
            "prefix-length-missing",
            "host-bits-set"));
  }
}

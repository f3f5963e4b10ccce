package io.qinggui.notification;

import io.qinggui.platform.testkit.ProblemTextsSuite;
import io.qinggui.platform.web.problem.ProblemTexts;
import java.util.Set;

class ProblemTextsTest extends ProblemTextsSuite {

  private static final ProblemTexts TEXTS = ProblemTexts.load("notification");

  ProblemTextsTest() {
    super(
        TEXTS::isComplete,
        16,
        Set.of(
            "secret-rotation",
            "signing-key",
            "signing-keys",
            "no-store",
            "delivery-journal",
            "delivery-timer",
            "noted-operator",
            "order-addressing",
            "order-escalation",
            "order-sweep",
            "order-watch",
            "auto-generated",
            "unknown-type",
            "webhook-id",
            "webhook-signature",
            "webhook-timestamp"),
        Set.of("date-in-future"));
  }
}

package io.qinggui.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.ProblemTextsSuite;
import io.qinggui.platform.web.problem.ProblemTexts;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemTextsTest extends ProblemTextsSuite {

  private static final ProblemTexts TEXTS = ProblemTexts.load("inspection");

  ProblemTextsTest() {
    super(
        TEXTS::isComplete,
        20,
        Set.of("annual-check", "annual-checks", "noted-license", "rectification-order"));
  }

  @Test
  void a_code_that_the_platform_refuses_with_has_its_texts_here() {
    assertThat(TEXTS.isComplete("date-in-future")).isTrue();
  }
}

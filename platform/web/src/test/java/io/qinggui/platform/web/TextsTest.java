package io.qinggui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.web.problem.ProblemTexts;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every code has its texts in both languages. */
class TextsTest {

  @Test
  void every_code_is_told_in_both_languages() {
    ProblemTexts texts = ProblemTexts.load();
    Set<String> codes = texts.codes();
    assertThat(codes).hasSizeGreaterThan(50).allMatch(texts::isComplete);
  }
}

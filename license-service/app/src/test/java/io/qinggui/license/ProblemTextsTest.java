package io.qinggui.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.web.problem.ProblemTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

  private static final ProblemTexts TEXTS = ProblemTexts.load("license");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "license-unknown",
        "not-the-issuer",
        "not-entitled-for-license",
        "already-registered",
        "registered-differently",
        "ends-before-it-begins",
        "duplicate-service",
        "duplicate-province",
        "website-hosting-is-for-isp",
        "beyond-issuer",
        "date-in-future",
        "already-filed",
        "received-before-signed",
        "service-not-expected",
        "service-cannot-be-committed",
        "concluded-differently",
        "already-docked",
        "docked-differently",
        "before-the-grant",
        "cancelled-before-applied",
        "aftercare-plan-missing",
        "notice-too-short",
        "already-cancelled",
        "cancelled-differently",
        "already-resumed",
        "causes-standing",
        "already-amended",
        "amended-differently",
        "unknown-rulebook-value",
        "invalid-rulebook-value",
        "empty",
        "required",
        "wrong-size"
      })
  void every_code_has_its_texts_in_both_languages(String code) {
    assertThat(TEXTS.isComplete(code)).isTrue();
  }
}

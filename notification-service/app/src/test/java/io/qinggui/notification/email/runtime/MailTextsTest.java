package io.qinggui.notification.email.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.notification.contract.NotificationFact;
import io.qinggui.notification.email.Language;
import io.qinggui.notification.email.Letter;
import io.qinggui.notification.email.Letters;
import io.qinggui.operator.contract.OperatorFact;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailTextsTest {

  private final MailTexts texts = new MailTexts();

  static List<String> types() {
    return Stream.of(
            OperatorFact.TYPES, LicenseFact.TYPES, InspectionFact.TYPES, NotificationFact.TYPES)
        .flatMap(it -> it.keySet().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_published_type_has_a_sentence_that_its_sample_fills(String type) throws IOException {
    Letters letters = new Letters(texts, URI.create("https://qinggui.example"));
    for (Language language : Language.values()) {
      assertThat(texts.find(language, type)).as(language + " sentence").isPresent();
      Letter letter =
          letters.write(
              language, null, List.of(Happenings.of(Events.item("e", type, sample(type), "甲"))));
      // a placeholder that nothing fills leaves empty brackets or a loose end
      assertThat(letter.subject())
          .doesNotContain("{", "}", "（）", "()", "  ")
          .doesNotMatch(".*[自于至为由]$")
          .doesNotMatch(".*\\b(from|on|until|by|is|as) ?$");
    }
  }

  @Test
  void both_languages_have_the_same_texts_with_the_same_placeholders() {
    Set<String> chinese = texts.of(Language.CHINESE).stringPropertyNames();

    assertThat(texts.of(Language.ENGLISH).stringPropertyNames()).isEqualTo(chinese);
    for (String key : chinese) {
      assertThat(placeholders(Language.ENGLISH, key))
          .as(key)
          .isEqualTo(placeholders(Language.CHINESE, key));
    }
  }

  private Set<String> placeholders(Language language, String key) {
    return java.util.regex.Pattern.compile("\\{[A-Za-z.]+}")
        .matcher(texts.find(language, key).orElseThrow())
        .results()
        .map(java.util.regex.MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static String sample(String type) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            NotificationFact.class.getResourceAsStream("/samples/" + type + ".json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

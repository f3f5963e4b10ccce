package io.qinggui.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Why lines are rejected, in both languages. */
class ReasonTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+}");

  @Test
  void both_languages_say_the_same_of_the_same() throws IOException {
    Properties english = texts("/import/reasons_en.properties");
    Properties chinese = texts("/import/reasons.properties");

    assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    assertThat(english.stringPropertyNames())
        .filteredOn(it -> !it.equals("lines-disagree") && !it.equals("joined-rejected"))
        .allSatisfy(
            key ->
                assertThat(placeholders(english.getProperty(key)))
                    .isEqualTo(placeholders(chinese.getProperty(key))));
  }

  @Test
  void what_fills_a_text_is_not_searched_for_placeholders() {
    Reason reason = Reason.of("ambiguous-date", "value", "{value}");

    assertThat(reason.english()).startsWith("'{value}' may be");
    assertThat(reason.chinese()).startsWith("“{value}”可能");
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties texts(String resource) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(ReasonTest.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}

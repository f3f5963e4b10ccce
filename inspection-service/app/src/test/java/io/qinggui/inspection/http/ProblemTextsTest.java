package io.qinggui.inspection.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.web.problem.ProblemTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Set<String> NO_CODES =
      Set.of(
          "annual-check",
          "annual-checks",
          "noted-license",
          "rectification-order",
          "when-license-was-registered-then-note-it");

  @Test
  void every_code_that_the_service_answers_with_has_its_texts_in_both_languages()
      throws IOException {
    ProblemTexts texts = ProblemTexts.load("inspection");
    Set<String> codes = codes();
    assertThat(codes)
        .hasSizeGreaterThan(15)
        .allSatisfy(c -> assertThat(texts.isComplete(c)).isTrue());
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher found = CODE.matcher(Files.readString(file));
        while (found.find()) {
          codes.add(found.group(1));
        }
      }
    }
    codes.removeAll(NO_CODES);
    return codes;
  }
}

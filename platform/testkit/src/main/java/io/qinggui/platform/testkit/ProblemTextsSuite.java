package io.qinggui.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every problem code that a service can answer with has its texts in both languages. The codes are
 * found in the module's sources: every lower-case word with hyphens in quotation marks is one,
 * unless it is said to be something else.
 */
public abstract class ProblemTextsSuite {

  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern POLICY = Pattern.compile("when-.*-then-.*");

  private final Predicate<String> isComplete;
  private final int atLeast;
  private final Set<String> otherWords;
  private final Set<String> composed;

  /**
   * @param isComplete whether a code has its texts
   * @param atLeast so many codes are found, or the search is broken
   * @param otherWords words of that form that are no codes; names of policies need not be listed
   * @param composed codes that do not stand in the sources as they are
   */
  protected ProblemTextsSuite(
      Predicate<String> isComplete, int atLeast, Set<String> otherWords, Set<String> composed) {
    this.isComplete = isComplete;
    this.atLeast = atLeast;
    this.otherWords = otherWords;
    this.composed = composed;
  }

  @Test
  void every_code_that_the_service_answers_with_has_its_texts_in_both_languages()
      throws IOException {
    Set<String> words = words();
    assertThat(words).as("listed for nothing").containsAll(otherWords);
    words.removeAll(otherWords);
    assertThat(words).hasSizeGreaterThanOrEqualTo(atLeast);
    words.addAll(composed);
    assertThat(words.stream().filter(isComplete.negate())).as("codes without texts").isEmpty();
  }

  private static Set<String> words() throws IOException {
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher found = CODE.matcher(Files.readString(file));
        while (found.find()) {
          words.add(found.group(1));
        }
      }
    }
    words.removeIf(word -> POLICY.matcher(word).matches());
    return words;
  }
}

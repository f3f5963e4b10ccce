package io.qinggui.license.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.book.ValueName;
import io.qinggui.license.rules.standing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} says of every rule where it stands, in the notice and in the code. */
class TraceabilityTest {

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path TABLE = MODULE.resolve("../../docs/rules.md");
  private static final Pattern NAMED = Pattern.compile("\\{([^}]+)}");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private static List<String> rows() throws IOException {
    return Files.readAllLines(TABLE, UTF_8).stream()
        .filter(it -> it.matches("\\| [A-Z][0-9] \\|.*"))
        .toList();
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(it -> it.group(1)).toList();
  }

  @Test
  void every_rule_has_its_row_with_its_clause_in_the_order_of_the_notice() throws IOException {
    assertThat(rows())
        .extracting(it -> it.split(" \\| ")[0].substring(2) + " " + it.split(" \\| ")[1])
        .containsExactlyElementsOf(
            Rules.ALL.stream().map(it -> it.id() + " " + it.clause()).toList());
  }

  @Test
  void every_file_and_test_named_is_there() throws IOException {
    for (String row : rows()) {
      String[] cells = row.split("\\s*\\|\\s*");
      assertThat(quoted(cells[4])).as(row).isNotEmpty().allSatisfy(it -> exists("main", it));
      assertThat(quoted(cells[5]))
          .as(row)
          .isNotEmpty()
          .allSatisfy(it -> exists("test", it + ".java"));
    }
  }

  private static void exists(String tree, String file) {
    assertThat(MODULE.resolve("src/" + tree + "/java/io/qinggui/license/rules/" + file)).exists();
  }

  @Test
  void the_first_file_named_is_the_one_that_states_the_rule() throws IOException {
    for (String row : rows()) {
      String[] cells = row.split("\\s*\\|\\s*");
      Path file =
          MODULE.resolve("src/main/java/io/qinggui/license/rules/" + quoted(cells[4]).getFirst());
      Matcher stated =
          Pattern.compile("new Rule\\(\\s*\"" + cells[1] + "\"").matcher(Files.readString(file));
      assertThat(stated.find()).as(row).isTrue();
    }
  }

  @Test
  void every_rule_says_what_it_says_in_one_sentence() {
    assertThat(Rules.ALL)
        .extracting(Rule::statement)
        .allMatch(it -> it.endsWith(".") && it.indexOf(". ") < 0);
  }

  @Test
  void what_may_be_amended_stands_in_no_rule_but_by_its_name() {
    assertThat(Rules.ALL).extracting(Rule::statement).noneMatch(it -> it.matches(".*\\d.*"));
    assertThat(Rules.ALL)
        .flatExtracting(it -> NAMED.matcher(it.statement()).results().toList())
        .isNotEmpty()
        .extracting(it -> it.group(1))
        .allMatch(it -> ValueName.of(it).isPresent());
  }
}

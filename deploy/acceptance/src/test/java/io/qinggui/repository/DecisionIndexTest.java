package io.qinggui.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/decisions} and its index. */
class DecisionIndexTest {

  private static final Pattern SUPERSEDED = Pattern.compile("superseded by (\\d{4})");

  private static List<Decision> decisions = List.of();

  @BeforeAll
  static void read() throws IOException {
    decisions = Decision.all();
  }

  @Test
  void the_index_lists_every_decision_once_in_their_order() throws IOException {
    assertThat(Files.readAllLines(Decision.FOLDER.resolve("README.md"), UTF_8))
        .filteredOn(it -> it.startsWith("| ["))
        .isNotEmpty()
        .containsExactlyElementsOf(decisions.stream().map(Decision::row).toList());
  }

  @Test
  void a_number_is_used_once() {
    assertThat(decisions).extracting(Decision::number).doesNotHaveDuplicates();
  }

  @Test
  void the_file_name_is_the_title() {
    assertThat(decisions).allSatisfy(it -> assertThat(it.file()).isEqualTo(it.nameOfItsTitle()));
  }

  @Test
  void every_decision_has_its_sections() {
    assertThat(decisions)
        .allSatisfy(
            it ->
                assertThat(it.sections())
                    .as(it.file())
                    .containsSubsequence("Context", "Decision", "Consequences")
                    .isSubsetOf("Context", "Considered", "Decision", "Measured", "Consequences")
                    .doesNotHaveDuplicates());
  }

  @Test
  void every_decision_has_its_date() {
    assertThat(decisions)
        .allSatisfy(it -> assertThat(LocalDate.parse(it.date())).isAfter(LocalDate.of(2026, 1, 1)));
  }

  @Test
  void a_decision_is_accepted_or_names_its_successor() {
    List<String> numbers = decisions.stream().map(Decision::number).toList();
    assertThat(decisions)
        .filteredOn(it -> !it.status().equals("accepted"))
        .allSatisfy(
            it -> {
              var successor = SUPERSEDED.matcher(it.status());
              assertThat(successor.matches()).as(it.file()).isTrue();
              assertThat(numbers).contains(successor.group(1));
            });
  }
}

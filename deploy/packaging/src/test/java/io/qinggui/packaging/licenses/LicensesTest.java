package io.qinggui.packaging.licenses;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.packaging.Repository;
import io.qinggui.packaging.licenses.Bom.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LicensesTest {

  private static final String PAGE = "docs/third-party.md";

  /** Whoever offers Qinggui as a service would have to give away more than Qinggui, or pay. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i).*(agpl|affero|sspl|server side public|busl|business source|commons clause"
              + "|elastic license|confluent community).*");

  private static final Pattern ROW = Pattern.compile("\\| `.*");

  @Test
  void nothing_ships_that_must_not_be_offered_as_a_service() {
    assertThat(Bom.components())
        .hasSizeGreaterThan(100)
        .noneMatch(it -> it.licenses().stream().allMatch(REFUSED.asMatchPredicate()));
  }

  @Test
  void what_ships_has_a_license() {
    assertThat(Bom.components()).noneMatch(it -> it.licenses().isEmpty());
  }

  @Test
  void those_licenses_are_refused_by_whatever_name() {
    assertThat(
            List.of(
                "AGPL-3.0-only",
                "GNU Affero General Public License",
                "SSPL-1.0",
                "Server Side Public License, version 1",
                "BUSL-1.1",
                "Business Source License 1.1"))
        .allMatch(REFUSED.asMatchPredicate());
    assertThat(List.of("Apache-2.0", "MIT", "BSD-3-Clause", "LGPL-2.1-only"))
        .noneMatch(REFUSED.asMatchPredicate());
  }

  /** The page is the list as it is; what is expected lies in target when it is not. */
  @Test
  void the_page_lists_all_of_them() throws IOException {
    List<String> expected = Bom.components().stream().map(Component::row).toList();
    Path written = Files.writeString(Path.of("target/third-party.md"), lines(expected));

    List<String> page =
        Files.readAllLines(Repository.path(PAGE)).stream().filter(ROW.asMatchPredicate()).toList();

    assertThat(page).as("%s, as in %s", PAGE, written.toAbsolutePath()).isEqualTo(expected);
  }

  private static String lines(List<String> rows) {
    return rows.stream().map(row -> row + "\n").collect(Collectors.joining());
  }
}

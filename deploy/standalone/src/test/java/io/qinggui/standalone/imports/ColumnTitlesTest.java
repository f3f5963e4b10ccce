package io.qinggui.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.standalone.imports.cell.ColumnTitles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The Chinese names of columns. */
class ColumnTitlesTest {

  @Test
  void each_means_a_column_that_a_file_has_and_is_in_the_documentation() throws IOException {
    String documented = Files.readString(Path.of("../../docs/import.md"));

    assertThat(ColumnTitles.all())
        .isNotEmpty()
        .allSatisfy(
            title -> {
              assertThat(ColumnTitles.columns(title))
                  .allSatisfy(
                      name ->
                          assertThat(Arrays.stream(FileKind.values()))
                              .anyMatch(kind -> kind.column(name).isPresent()));
              assertThat(documented).containsPattern("[|、] ?" + title + "(、| \\|)");
            });
  }
}

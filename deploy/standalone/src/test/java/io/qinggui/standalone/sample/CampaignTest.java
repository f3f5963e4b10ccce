package io.qinggui.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.reference.Province;
import io.qinggui.platform.reference.Uscc;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignTest {

  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Campaign.write(directory, 300, 0);
  }

  @Test
  void the_files_in_the_program_are_those_that_the_generator_writes() throws IOException {
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        assertThat(packaged(file.getFileName().toString())).isEqualTo(Files.readString(file));
      }
    }
  }

  @Test
  void every_code_is_valid_and_stands_there_once() throws IOException {
    List<String> codes = column(1).filter(code -> !code.isEmpty()).toList();

    assertThat(codes).hasSizeGreaterThan(280).doesNotHaveDuplicates().allMatch(Uscc::isValid);
  }

  @Test
  void at_any_size_a_license_number_belongs_to_one_license() throws IOException {
    Campaign.write(directory, 3_000, 0);

    List<String> holders =
        Files.readAllLines(directory.resolve("licenses.csv")).stream()
            .map(line -> line.split(",", -1))
            .map(cells -> cells[0] + " " + cells[1])
            .distinct()
            .toList();

    assertThat(holders.stream().map(each -> each.split(" ")[0])).doesNotHaveDuplicates();
  }

  @Test
  void there_are_operators_in_all_provinces() throws IOException {
    assertThat(column(4).distinct().toList()).containsAll(Province.codes());
  }

  @Test
  void there_are_three_carriers_and_operators_without_a_code() throws IOException {
    assertThat(column(3).filter("CARRIER"::equals)).hasSize(3);
    assertThat(column(1).filter(String::isEmpty)).isNotEmpty();
  }

  /** A column of operators.csv; none of the columns asked for has quotation marks before it. */
  private java.util.stream.Stream<String> column(int index) throws IOException {
    return Files.readAllLines(directory.resolve("operators.csv")).stream()
        .skip(1)
        .map(line -> line.replace("\"\"", "").split(",", -1)[index]);
  }

  private static String packaged(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CampaignTest.class.getResourceAsStream("/sample/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

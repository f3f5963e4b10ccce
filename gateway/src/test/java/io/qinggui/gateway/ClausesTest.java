package io.qinggui.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of the notice, by clause. */
class ClausesTest {

  private static final String TEXT = "clause.";

  @ParameterizedTest
  @ValueSource(strings = {"/pages/clauses.properties", "/pages/clauses_en.properties"})
  void clauses_that_are_named_together_say_what_each_says(String file) throws IOException {
    Properties clauses = read(file);

    assertThat(clauses.stringPropertyNames().stream().filter(it -> it.contains(", ")))
        .isNotEmpty()
        .filteredOn(it -> it.startsWith(TEXT))
        .allSatisfy(
            key ->
                assertThat(clauses.getProperty(key))
                    .isEqualTo(
                        Arrays.stream(key.substring(TEXT.length()).split(", "))
                            .map(it -> clauses.getProperty(TEXT + it))
                            .collect(Collectors.joining("\n"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pages/clauses.properties", "/pages/clauses_en.properties"})
  void a_paragraph_is_a_part_of_its_clause(String file) throws IOException {
    Properties clauses = read(file);

    assertThat(clauses.getProperty("clause.二(三)1").split("\n"))
        .containsExactly(
            clauses.getProperty("clause.二(三)1 para 1"),
            clauses.getProperty("clause.二(三)1 para 2"),
            clauses.getProperty("clause.二(三)1 para 3"));
  }

  private static Properties read(String name) throws IOException {
    Properties clauses = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(ClausesTest.class.getResourceAsStream(name)), UTF_8)) {
      clauses.load(in);
    }
    return clauses;
  }
}

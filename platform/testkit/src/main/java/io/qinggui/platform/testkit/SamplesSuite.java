package io.qinggui.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A contract's records and its samples say the same. A contract's test extends this; a sample is
 * {@code /samples/<type>.json} on its class path.
 *
 * @param <F> the contract's sealed type of published facts
 */
public abstract class SamplesSuite<F> {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(
              each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private final Class<F> root;
  private final Map<String, Class<? extends F>> types;
  private final Function<F, String> typeOf;

  /**
   * @param types the CloudEvents types with their records
   * @param typeOf the type that a fact says of itself
   */
  protected SamplesSuite(
      Class<F> root, Map<String, Class<? extends F>> types, Function<F, String> typeOf) {
    this.root = root;
    this.types = types;
    this.typeOf = typeOf;
  }

  @TestFactory
  Stream<DynamicTest> a_sample_is_read_into_its_record_and_written_back_unchanged() {
    return each(
        (type, record) -> {
          JsonNode sample = sample(type);
          F fact = JSON.treeToValue(sample, record);
          assertThat(JSON.readTree(JSON.writeValueAsBytes(fact))).isEqualTo(sample);
          assertThat(typeOf.apply(fact)).isEqualTo(type);
        });
  }

  @TestFactory
  Stream<DynamicTest> a_sample_shows_every_field_of_its_record() {
    return each(
        (type, record) ->
            assertThat(sample(type).propertyNames())
                .containsExactlyElementsOf(
                    Arrays.stream(record.getRecordComponents())
                        .map(component -> component.getName())
                        .toList()));
  }

  @Test
  void every_fact_has_its_type_name() {
    assertThat(types).isNotEmpty();
    assertThat(Set.<Class<?>>copyOf(types.values()))
        .containsExactlyInAnyOrder(root.getPermittedSubclasses());
  }

  private interface Check<F> {
    void of(String type, Class<? extends F> record) throws IOException;
  }

  private Stream<DynamicTest> each(Check<F> check) {
    return types.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> check.of(entry.getKey(), entry.getValue())));
  }

  private JsonNode sample(String type) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/samples/" + type + ".json")) {
      return JSON.readTree(Objects.requireNonNull(in, "no sample of " + type));
    }
  }
}

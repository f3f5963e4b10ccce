package io.qinggui.license.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SamplesTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(
              each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  @ParameterizedTest
  @MethodSource("types")
  void a_sample_is_read_into_its_record_and_written_back_unchanged(String type) throws IOException {
    JsonNode sample = sample(type);
    LicenseFact fact =
        JSON.treeToValue(sample, Objects.requireNonNull(LicenseFact.TYPES.get(type)));
    assertThat(JSON.<JsonNode>valueToTree(fact)).isEqualTo(sample);
    assertThat(fact.type()).isEqualTo(type);
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_sample_shows_every_field_of_its_record(String type) throws IOException {
    Class<?> record = Objects.requireNonNull(LicenseFact.TYPES.get(type));
    assertThat(sample(type).propertyNames())
        .containsExactlyElementsOf(
            Arrays.stream(record.getRecordComponents()).map(each -> each.getName()).toList());
  }

  @Test
  void every_fact_has_its_type_name() {
    assertThat(Set.<Class<?>>copyOf(LicenseFact.TYPES.values()))
        .containsExactlyInAnyOrder(LicenseFact.class.getPermittedSubclasses());
  }

  static Stream<String> types() {
    return LicenseFact.TYPES.keySet().stream();
  }

  private static JsonNode sample(String type) throws IOException {
    try (InputStream in = SamplesTest.class.getResourceAsStream("/samples/" + type + ".json")) {
      return JSON.readTree(Objects.requireNonNull(in, "no sample of " + type));
    }
  }
}

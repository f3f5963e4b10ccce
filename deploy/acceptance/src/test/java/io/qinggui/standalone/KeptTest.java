package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class KeptTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = ' ',
      value = {
        "{\"a\":1} {\"a\":1} 0",
        "{\"a\":1} {\"b\":2,\"a\":1} 0",
        "{\"a\":1} {\"b\":1} 1",
        "{\"a\":1} {\"a\":2} 1",
        "{\"a\":null} {} 1",
        "{\"a\":[{\"b\":1}]} {\"a\":[{\"b\":1,\"c\":2}]} 0",
        "{\"a\":[1]} {\"a\":[1,2]} 1",
        "{\"a\":[1,2]} {\"a\":[2,1]} 2",
        "{\"a\":[1]} {\"a\":1} 1",
      })
  void more_fields_are_no_difference_and_everything_else_is(
      String before, String after, int differences) {
    assertThat(
            Kept.missing(JsonMapper.shared().readTree(before), JsonMapper.shared().readTree(after)))
        .hasSize(differences);
  }
}

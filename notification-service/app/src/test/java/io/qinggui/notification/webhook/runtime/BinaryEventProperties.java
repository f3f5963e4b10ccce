package io.qinggui.notification.webhook.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BinaryEventProperties {

  @Property
  void the_data_is_what_stands_in_the_event(
      @ForAll("values") String data,
      @ForAll("spaces") String before,
      @ForAll("spaces") String after) {
    for (String rest : new String[] {"", ",\"subject\":\"x\""}) {
      String event = "{\"id\":\"1\",\"data\":" + before + data + after + rest + "}";

      assertThat(new String(BinaryEvent.of(event.getBytes(UTF_8)).data(), UTF_8)).isEqualTo(data);
    }
  }

  @Property
  void what_is_encoded_is_printable_and_can_be_decoded(@ForAll String text) {
    String sound = new String(text.getBytes(UTF_8), UTF_8);
    String encoded = PercentEncoding.of(sound);

    assertThat(encoded).matches("[!#-$&-~%]*");
    // URLDecoder would take a plus for a space
    assertThat(java.net.URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8)).isEqualTo(sound);
  }

  @Example
  void the_examples_of_the_binding_are_encoded_as_it_says() {
    assertThat(PercentEncoding.of("Euro € 😀")).isEqualTo("Euro%20%E2%82%AC%20%F0%9F%98%80");
  }

  @Example
  void attributes_are_headers_and_missing_ones_are_none() {
    BinaryEvent event =
        BinaryEvent.of(
            "{\"id\":\"1\",\"subject\":null,\"flag\":true,\"feedposition\":12}".getBytes(UTF_8));

    assertThat(event.headers())
        .containsOnlyKeys("ce-id", "ce-flag", "ce-feedposition")
        .containsEntry("ce-flag", "true")
        .containsEntry("ce-feedposition", "12");
    assertThat(event.data()).isEmpty();
  }

  @Example
  void what_is_no_event_with_json_is_not_taken_apart() {
    for (String each : new String[] {"[]", "{\"a\":{}}", "{\"data_base64\":\"AA==\"}"}) {
      assertThatThrownBy(() -> BinaryEvent.of(each.getBytes(UTF_8)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Three levels at most: without an end, a text that doubles at each level outgrows any heap. */
  @Provide
  Arbitrary<String> values() {
    return Arbitraries.recursive(BinaryEventProperties::scalars, this::nested, 0, 3);
  }

  private Arbitrary<String> nested(Arbitrary<String> inner) {
    return Arbitraries.oneOf(
        inner.list().ofMaxSize(3).map(each -> "[ " + String.join(" ,", each) + "]"),
        inner.map(each -> "{\"a\" : " + each + ",\"data\":" + each + " }"));
  }

  private static Arbitrary<String> scalars() {
    return Arbitraries.of(
        "null",
        "true",
        "false",
        "0",
        "-1.50",
        "1e5",
        "12345678901234567890.10",
        "\"\"",
        "\"浙 😀\"",
        "\"\\u6d59\\n\\\"}\"",
        "{}",
        "[ ]");
  }

  @Provide
  Arbitrary<String> spaces() {
    return Arbitraries.of("", " ", "\n\t  ");
  }
}

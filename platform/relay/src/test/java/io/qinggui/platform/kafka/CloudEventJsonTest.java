package io.qinggui.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventJsonTest {

  record Registered(String name, LocalDate since, @Nullable String province) {}

  private static final CloudEvent EVENT =
      CloudEventBuilder.v1()
          .withId("e-1")
          .withSource(URI.create("/ledgers/operator"))
          .withType("io.qinggui.operator.operator-registered.v1")
          .withSubject("91330106673959654P")
          .withTime(OffsetDateTime.parse("2017-01-17T08:00:00.000001Z"))
          .withDataContentType("application/json")
          .withExtension("ledgerposition", 7)
          .withExtension("legaldate", "2017-01-17")
          .withData(CloudEventJson.data(new Registered("网宿", LocalDate.of(2017, 1, 1), null)))
          .build();

  private final CloudEventJson format = new CloudEventJson();

  @Test
  void the_form_on_the_wire_is_this() {
    assertThat(new String(format.serialize(EVENT), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"specversion":"1.0","id":"e-1","source":"/ledgers/operator",\
            "type":"io.qinggui.operator.operator-registered.v1","subject":"91330106673959654P",\
            "time":"2017-01-17T08:00:00.000001Z","datacontenttype":"application/json",\
            "ledgerposition":7,"legaldate":"2017-01-17",\
            "data":{"name":"网宿","since":"2017-01-01"}}\
            """);
  }

  @Test
  void the_sdk_reads_what_is_written() {
    CloudEvent read = new JsonFormat().deserialize(format.serialize(EVENT));

    assertThat(read.getId()).isEqualTo("e-1");
    assertThat(read.getSource()).isEqualTo(EVENT.getSource());
    assertThat(read.getSubject()).isEqualTo(EVENT.getSubject());
    assertThat(read.getTime()).isEqualTo(EVENT.getTime());
    assertThat(read.getExtension("ledgerposition")).hasToString("7");
    assertThat(read.getExtension("legaldate")).isEqualTo("2017-01-17");
    assertThat(((JsonCloudEventData) read.getData()).getNode().get("name").asText())
        .isEqualTo("网宿");
  }

  @Test
  void what_the_sdk_writes_is_read() {
    CloudEvent read = format.deserialize(new JsonFormat().serialize(EVENT));

    assertThat(read.getType()).isEqualTo(EVENT.getType());
    assertThat(read.getTime()).isEqualTo(EVENT.getTime());
    assertThat(read.getExtension("ledgerposition")).isEqualTo(7L);
    assertThat(CloudEventJson.data(read)).isEqualTo(CloudEventJson.data(EVENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "not json",
        "{\"specversion\":\"9\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"t\"}",
        "{\"specversion\":\"1.0\",\"id\":1,\"source\":\"/x\",\"type\":\"t\"}",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"::\",\"type\":\"t\"}",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"t\",\"time\":\"soon\"}",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"t\",\"a\":{}}",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"t\",\"A b\":\"c\"}",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"id\":\"2\",\"source\":\"/x\",\"type\":\"t\"}",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"t\",\"data_base64\":1}"
      })
  void what_is_no_event_is_refused(String bytes) {
    assertThatThrownBy(() -> format.deserialize(bytes.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(EventDeserializationException.class);
  }

  @Example
  void deep_nesting_is_refused() {
    byte[] bomb = ("{\"data\":" + "[".repeat(500_000)).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> format.deserialize(bomb))
        .isInstanceOf(EventDeserializationException.class);
  }

  @Property(tries = 300)
  void arbitrary_bytes_are_refused_in_one_way(@ForAll byte[] bytes) {
    assertThatThrownBy(() -> format.deserialize(bytes))
        .isInstanceOf(EventDeserializationException.class);
  }
}

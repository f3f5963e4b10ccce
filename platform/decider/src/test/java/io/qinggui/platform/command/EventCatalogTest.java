package io.qinggui.platform.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventCatalogTest {

  sealed interface Fact extends DomainEvent {
    @Override
    default String subject() {
      return "x";
    }
  }

  @EventType(value = "fact", version = 3)
  record Known(String name, @Nullable String note, LocalDate legalDate, Map<String, Integer> counts)
      implements Fact {
    public boolean isLong() {
      return name.length() > 10;
    }
  }

  private final EventCatalog<Fact> catalog =
      EventCatalog.of(
          Fact.class,
          new Upcaster("fact", 1, node -> node.put("name", node.remove("title").stringValue())),
          new Upcaster("fact", 2, node -> node.set("counts", node.objectNode())));

  private static final Known EVENT =
      new Known("a", null, LocalDate.of(2017, 3, 31), Map.of("b", 2, "a", 1, "c", 3));

  @Test
  void an_event_is_stored_in_declared_order_without_nulls_and_without_what_is_not_data() {
    assertThat(catalog.write(EVENT))
        .asString(UTF_8)
        .isEqualTo(
            "{\"name\":\"a\",\"legalDate\":\"2017-03-31\",\"counts\":{\"a\":1,\"b\":2,\"c\":3}}");
  }

  @Test
  void what_is_written_is_read_back() {
    assertThat(catalog.read("fact", 3, catalog.write(EVENT))).isEqualTo(EVENT);
  }

  @Test
  void an_old_form_is_brought_to_the_present_one() {
    byte[] old = "{\"title\":\"a\",\"legalDate\":\"2017-03-31\"}".getBytes(UTF_8);

    assertThat(catalog.read("fact", 1, old))
        .isEqualTo(new Known("a", null, LocalDate.of(2017, 3, 31), Map.of()));
  }

  @Test
  void a_stored_field_that_nobody_reads_is_an_error() {
    byte[] stored = "{\"name\":\"a\",\"more\":1}".getBytes(UTF_8);

    assertThatThrownBy(() -> catalog.read("fact", 3, stored)).hasMessageContaining("more");
  }

  @Test
  void a_version_newer_than_the_code_is_an_error() {
    assertThatThrownBy(() -> catalog.read("fact", 4, new byte[0]))
        .hasMessageContaining("version 4");
  }

  @Test
  void an_unknown_type_is_an_error() {
    assertThatThrownBy(() -> catalog.read("other", 1, new byte[0])).hasMessageContaining("other");
  }

  @Test
  void a_missing_a_doubled_and_a_useless_upcaster_are_refused() {
    Upcaster one = new Upcaster("fact", 1, node -> node);
    Upcaster two = new Upcaster("fact", 2, node -> node);

    assertThatThrownBy(() -> EventCatalog.of(Fact.class, one)).hasMessageContaining("missing");
    assertThatThrownBy(() -> EventCatalog.of(Fact.class, one, two, two))
        .hasMessageContaining("two upcasters");
    assertThatThrownBy(
            () -> EventCatalog.of(Fact.class, one, two, new Upcaster("gone", 1, node -> node)))
        .hasMessageContaining("for nothing");
  }

  sealed interface Nameless extends DomainEvent {}

  record NoName(String subject, LocalDate legalDate) implements Nameless {}

  @Test
  void an_event_without_a_name_is_refused() {
    assertThatThrownBy(() -> EventCatalog.of(Nameless.class)).hasMessageContaining("@EventType");
  }

  sealed interface Twins extends DomainEvent {}

  @EventType("twin")
  record One(String subject, LocalDate legalDate) implements Twins {}

  @EventType("twin")
  record Other(String subject, LocalDate legalDate) implements Twins {}

  @Test
  void one_name_for_two_events_is_refused() {
    assertThatThrownBy(() -> EventCatalog.of(Twins.class)).hasMessageContaining("two events");
  }

  sealed interface Open extends DomainEvent {}

  non-sealed interface Anything extends Open {}

  @Test
  void an_open_hierarchy_is_refused() {
    assertThatThrownBy(() -> EventCatalog.of(Open.class)).hasMessageContaining("neither sealed");
  }
}

package io.qinggui.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is stored stays readable for ever: its form changes only by a new version. A service's test
 * extends this; the approved form is {@code /stored-events.approved.txt} on its class path.
 *
 * @param <E> the service's sealed event type
 */
public abstract class StoredFormSuite<E extends DomainEvent> {

  private final EventCatalog<E> catalog;
  private final List<E> samples;

  /**
   * @param catalog reads and writes the events
   * @param samples one of each event, with everything filled in
   */
  protected StoredFormSuite(EventCatalog<E> catalog, List<E> samples) {
    this.catalog = catalog;
    this.samples = samples;
  }

  @Test
  void every_event_is_stored_in_its_approved_form() throws IOException {
    assertThat(samples.stream().map(this::line).collect(Collectors.joining()))
        .isEqualTo(approved());
  }

  @Test
  void every_event_is_read_back_as_it_was() {
    for (E event : samples) {
      EventType type = catalog.typeOf(event.getClass());
      assertThat(catalog.read(type.value(), type.version(), catalog.write(event))).isEqualTo(event);
    }
  }

  @Test
  void no_event_is_left_out() {
    assertThat(samples.stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(catalog.classes());
  }

  private String line(E event) {
    EventType type = catalog.typeOf(event.getClass());
    String json = new String(catalog.write(event), UTF_8);
    return type.value() + " v" + type.version() + "\n" + json + "\n";
  }

  private String approved() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/stored-events.approved.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}

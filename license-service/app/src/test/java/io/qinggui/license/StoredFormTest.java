package io.qinggui.license;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.language.LicensingEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is stored stays readable for ever: its form changes only by a new version. */
class StoredFormTest {

  private static final EventCatalog<LicensingEvent> CATALOG = EventCatalog.of(LicensingEvent.class);

  @Test
  void every_event_is_stored_in_its_approved_form() throws IOException {
    String received =
        StoredEvents.ALL.stream().map(StoredFormTest::line).collect(Collectors.joining());
    assertThat(received).isEqualTo(approved());
  }

  @Test
  void every_event_is_read_back_as_it_was() {
    for (LicensingEvent event : StoredEvents.ALL) {
      EventType type = CATALOG.typeOf(event.getClass());
      assertThat(CATALOG.read(type.value(), type.version(), CATALOG.write(event))).isEqualTo(event);
    }
  }

  @Test
  void no_event_is_left_out() {
    assertThat(StoredEvents.ALL.stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(CATALOG.classes());
  }

  private static String line(LicensingEvent event) {
    EventType type = CATALOG.typeOf(event.getClass());
    String json = new String(CATALOG.write(event), UTF_8);
    return type.value() + " v" + type.version() + "\n" + json + "\n";
  }

  private static String approved() throws IOException {
    try (InputStream in = StoredFormTest.class.getResourceAsStream("/stored-events.approved.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}

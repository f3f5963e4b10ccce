package io.qinggui.inspection.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.StoredEvents;
import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.relay.PublicEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublicationTest {

  private static final EventCatalog<InspectionEvent> CATALOG =
      EventCatalog.of(InspectionEvent.class);

  private final InspectionPublication publication = new InspectionPublication(CATALOG);

  @Test
  void every_fact_of_the_contract_comes_from_a_stored_event() {
    assertThat(published().stream().map(PublicEvent::type).collect(Collectors.toSet()))
        .isEqualTo(InspectionFact.TYPES.keySet());
  }

  @Test
  void a_fact_is_published_about_the_operator_that_its_event_is_about() {
    for (InspectionEvent event : StoredEvents.PUBLIC) {
      assertThat(publication.publish(entry(event)))
          .singleElement()
          .satisfies(fact -> assertThat(fact.subject()).isEqualTo(event.subject()))
          .satisfies(fact -> assertThat(fact.topic()).isEqualTo("qinggui.inspection"));
    }
  }

  @Test
  void neither_a_note_nor_evidence_nor_any_reasoning_is_published() {
    assertThat(
            published().stream()
                .map(fact -> EventJson.mapper().writeValueAsString(fact.data()))
                .collect(Collectors.joining()))
        .doesNotContain(StoredEvents.SECRET);
  }

  @Test
  void what_was_noted_of_licenses_is_not_published() {
    for (InspectionEvent noted : StoredEvents.NOTED) {
      assertThat(publication.publish(entry(noted))).isEmpty();
    }
  }

  private List<PublicEvent> published() {
    return StoredEvents.ALL.stream().flatMap(e -> publication.publish(entry(e)).stream()).toList();
  }

  private static LedgerEvent entry(InspectionEvent event) {
    EventType type = CATALOG.typeOf(event.getClass());
    return new LedgerEvent(
        "inspection",
        1,
        "id",
        type.value(),
        type.version(),
        "stream",
        0,
        event.subject(),
        event.legalDate(),
        Instant.EPOCH,
        new Actor("ca-33", "ADMINISTRATION", "33", null),
        "command",
        CATALOG.write(event),
        "{\"note\":\"%s\"}".formatted(StoredEvents.SECRET).getBytes(UTF_8),
        new byte[0],
        new byte[0]);
  }
}

package io.qinggui.inspection.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.StoredEvents;
import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.relay.PublicEvent;
import io.qinggui.platform.testkit.LedgerEvents;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublicationTest {

  private static final EventCatalog<InspectionEvent> CATALOG =
      EventCatalog.of(InspectionEvent.class);

  private final InspectionPublication publication = new InspectionPublication(CATALOG);
  private final LedgerEvents<InspectionEvent> stored =
      new LedgerEvents<>("inspection", CATALOG, StoredEvents.SECRET);

  @Test
  void every_fact_of_the_contract_comes_from_a_stored_event() {
    assertThat(published().stream().map(PublicEvent::type).collect(Collectors.toSet()))
        .isEqualTo(InspectionFact.TYPES.keySet());
  }

  @Test
  void a_fact_is_published_about_the_operator_that_its_event_is_about() {
    for (InspectionEvent event : StoredEvents.PUBLIC) {
      assertThat(publication.publish(stored.only(event)))
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
      assertThat(publication.publish(stored.only(noted))).isEmpty();
    }
  }

  private List<PublicEvent> published() {
    return StoredEvents.ALL.stream()
        .flatMap(e -> publication.publish(stored.only(e)).stream())
        .toList();
  }
}

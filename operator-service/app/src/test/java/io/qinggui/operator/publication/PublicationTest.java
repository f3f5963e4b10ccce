package io.qinggui.operator.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.StoredEvents;
import io.qinggui.operator.contract.LeaseFact;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.operator.language.LeaseEvent;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.relay.PublicEvent;
import io.qinggui.platform.testkit.LedgerEvents;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicationTest {

  private static final EventCatalog<OperatorEvent> CATALOG = EventCatalog.of(OperatorEvent.class);

  private final OperatorPublication publication = new OperatorPublication(CATALOG);
  private final LedgerEvents<OperatorEvent> stored =
      new LedgerEvents<>("operator", CATALOG, StoredEvents.SECRET);

  @Test
  void every_fact_of_the_contract_comes_from_a_stored_event() {
    assertThat(published().stream().map(PublicEvent::type).collect(Collectors.toSet()))
        .isEqualTo(
            Stream.of(OperatorFact.TYPES.keySet(), LeaseFact.TYPES.keySet())
                .flatMap(Set::stream)
                .collect(Collectors.toSet()));
  }

  @Test
  void a_fact_is_published_about_the_operator_that_its_event_is_about() {
    for (OperatorEvent event : StoredEvents.PUBLIC) {
      assertThat(publication.publish(stored.only(event)))
          .singleElement()
          .satisfies(fact -> assertThat(fact.subject()).isEqualTo(event.subject()))
          .satisfies(
              fact ->
                  assertThat(fact.topic())
                      .isEqualTo(
                          event instanceof LeaseEvent ? "qinggui.lease" : "qinggui.operator"));
    }
  }

  @Test
  void neither_a_note_nor_the_reason_of_a_removal_is_published() {
    assertThat(
            published().stream()
                .map(fact -> EventJson.mapper().writeValueAsString(fact.data()))
                .collect(Collectors.joining()))
        .doesNotContain(StoredEvents.SECRET);
  }

  @Test
  void what_was_noted_of_licenses_is_not_published() {
    assertThat(StoredEvents.NOTED)
        .allSatisfy(it -> assertThat(publication.publish(stored.only(it))).isEmpty());
  }

  private List<PublicEvent> published() {
    return StoredEvents.ALL.stream()
        .flatMap(e -> publication.publish(stored.only(e)).stream())
        .toList();
  }
}

package io.qinggui.notification.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.order.OrderExamples;
import io.qinggui.notification.order.OrderStoredEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.relay.PublicEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderPublicationTest {

  private static final EventCatalog<NotificationEvent> CATALOG =
      EventCatalog.of(NotificationEvent.class);

  private final NotificationPublication publication = new NotificationPublication(CATALOG);

  @Test
  void what_happens_to_an_order_is_told_of_the_operator_that_it_is_about() {
    assertThat(published())
        .allSatisfy(each -> assertThat(each.topic()).isEqualTo("qinggui.notification"))
        .allSatisfy(each -> assertThat(each.subject()).isEqualTo(OrderExamples.QINGXI))
        .extracting(PublicEvent::type)
        .containsExactly(
            "io.qinggui.notification.order-issued.v1",
            "io.qinggui.notification.order-acknowledged.v1",
            "io.qinggui.notification.order-escalated.v1",
            "io.qinggui.notification.order-superseded.v1");
  }

  @Test
  void neither_a_remark_nor_a_note_is_published() {
    assertThat(published())
        .allSatisfy(
            each ->
                assertThat(EventJson.mapper().writeValueAsString(each.data()))
                    .doesNotContain(OrderStoredEvents.SECRET));
  }

  @Test
  void what_was_noted_for_orders_is_not_published() {
    assertThat(OrderStoredEvents.NOTED)
        .allSatisfy(each -> assertThat(publication.publish(entry(each))).isEmpty());
  }

  private List<PublicEvent> published() {
    return OrderStoredEvents.PUBLIC.stream()
        .flatMap(each -> publication.publish(entry(each)).stream())
        .toList();
  }

  private static LedgerEvent entry(NotificationEvent event) {
    EventType type = CATALOG.typeOf(event.getClass());
    return new LedgerEvent(
        "notification",
        1,
        "id",
        type.value(),
        type.version(),
        "stream",
        0,
        event.subject(),
        event.legalDate(),
        Instant.EPOCH,
        new Actor("carrier", "CARRIER", null, OrderExamples.TELECOM),
        "command",
        CATALOG.write(event),
        "{\"note\":\"%s\"}".formatted(OrderStoredEvents.SECRET).getBytes(UTF_8),
        new byte[0],
        new byte[0]);
  }
}

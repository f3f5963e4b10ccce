package io.qinggui.platform.web.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How events that would be recorded are shown: as they would be stored. */
final class DryRunEvents {

  private final JsonMapper mapper;

  DryRunEvents(JsonMapper mapper) {
    this.mapper =
        mapper
            .rebuild()
            .changeDefaultPropertyInclusion(
                all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
  }

  record Item(String type, LocalDate legalDate, JsonNode data) {}

  Item item(DomainEvent event) {
    EventType type =
        Objects.requireNonNull(
            event.getClass().getAnnotation(EventType.class), "every event has an @EventType");
    return new Item(type.value(), event.legalDate(), mapper.valueToTree(event));
  }
}

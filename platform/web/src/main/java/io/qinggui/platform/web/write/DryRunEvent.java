package io.qinggui.platform.web.write;

import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.decider.DomainEvent;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/**
 * An event that would be recorded, shown as it would be stored.
 *
 * @param type stable type name
 * @param legalDate from when it would count
 * @param data its payload
 */
public record DryRunEvent(String type, LocalDate legalDate, JsonNode data) {

  static DryRunEvent of(DomainEvent event) {
    return new DryRunEvent(
        DomainEvent.typeOf(event), event.legalDate(), EventJson.mapper().valueToTree(event));
  }
}

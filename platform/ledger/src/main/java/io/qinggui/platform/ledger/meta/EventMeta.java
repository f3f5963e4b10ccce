package io.qinggui.platform.ledger.meta;

import io.qinggui.platform.ledger.LedgerEvent;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names in the {@code meta} of an event that more than its writer knows. */
public final class EventMeta {

  /** Id of the withdrawn event whose place the event takes, a text. */
  public static final String CORRECTS = "corrects";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Most events have no meta. */
  private static final int EMPTY_OBJECT = "{}".length();

  private EventMeta() {}

  /** Id of the withdrawn event whose place a stored event takes, if it takes one. */
  public static Optional<String> corrects(LedgerEvent event) {
    if (event.meta().length <= EMPTY_OBJECT) {
      return Optional.empty();
    }
    JsonNode found = JSON.readTree(event.meta()).path(CORRECTS);
    return found.isString() ? Optional.of(found.stringValue()) : Optional.empty();
  }
}

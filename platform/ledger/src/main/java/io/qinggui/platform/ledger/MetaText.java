package io.qinggui.platform.ledger;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts in the {@code meta} of an event. */
final class MetaText {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Most events have no meta. */
  private static final int EMPTY_OBJECT = "{}".length();

  private MetaText() {}

  static Optional<String> of(byte[] meta, String name) {
    if (meta.length <= EMPTY_OBJECT) {
      return Optional.empty();
    }
    JsonNode found = JSON.readTree(meta).path(name);
    return found.isString() ? Optional.of(found.stringValue()) : Optional.empty();
  }
}

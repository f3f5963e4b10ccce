package io.qinggui.platform.ledger.mongo;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the keys that were asked for the ledger knows already.
 *
 * @param keys those of them that it holds; may have others of the same groups
 * @param commands the outcomes of the commands among them, by command id
 */
record KnownKeys(Set<String> keys, Map<String, CommandEntry> commands) {

  boolean has(String key) {
    return keys.contains(key);
  }

  @Nullable CommandEntry command(String commandId) {
    return commands.get(commandId);
  }
}

package io.qinggui.faults.load;

import io.qinggui.scenario.market.Request;

/**
 * A write that is asked for. Its key is also the note that the ledger keeps with each of its
 * events.
 *
 * @param key the idempotency key, unique in a run
 * @param path after {@code /api/v1}
 * @param body JSON, with the key as its note
 */
public record Operation(String key, String path, String body) {

  static Operation of(String key, Request request) {
    return new Operation(key, request.path(), request.json("note", key));
  }
}

package io.qinggui.faults.load;

import io.qinggui.scenario.market.Request;

/**
 * A write that is asked for, with a mark of its own: the idempotency key, and the note that the
 * ledger keeps with each of its events.
 *
 * @param mark unique in a run
 * @param path after {@code /api/v1}
 * @param body JSON, with the mark as its note
 */
public record Order(String mark, String path, String body) {

  static Order of(String mark, Request request) {
    return new Order(mark, request.path(), request.json("note", mark));
  }
}

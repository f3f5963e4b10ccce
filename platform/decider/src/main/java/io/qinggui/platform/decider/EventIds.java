package io.qinggui.platform.decider;

import io.qinggui.platform.reference.DerivedUuid;
import io.qinggui.platform.reference.Sha256;

/**
 * The ids that the events of a command get. They follow from the command: the same command gives
 * the same ids, whoever decides it and however often. UUIDs of version 8 (RFC 9562): the first 122
 * bits of SHA-256 over the command id, a line feed and the event's index.
 *
 * @param commandId id of the command
 */
public record EventIds(String commandId) {

  /**
   * Id of one event of the command.
   *
   * @param index place among the command's events, from 0
   */
  public String at(int index) {
    return DerivedUuid.of(Sha256.of(commandId + "\n" + index)).toString();
  }
}

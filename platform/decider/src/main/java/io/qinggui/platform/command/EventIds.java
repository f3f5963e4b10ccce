package io.qinggui.platform.command;

import io.qinggui.platform.reference.DerivedUuid;
import io.qinggui.platform.reference.Sha256;

/**
 * Event ids that follow from the command: the same command gives the same ids, whoever decides it
 * and however often. UUIDs of version 8 (RFC 9562): the first 122 bits of SHA-256 over the command
 * id, a line feed and the event's index.
 */
final class EventIds {

  private EventIds() {}

  static String of(String commandId, int index) {
    return DerivedUuid.of(Sha256.of(commandId + "\n" + index)).toString();
  }
}

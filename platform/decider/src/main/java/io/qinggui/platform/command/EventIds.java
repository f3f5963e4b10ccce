package io.qinggui.platform.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Event ids that follow from the command: the same command gives the same ids, whoever decides it
 * and however often. UUIDs of version 8 (RFC 9562): the first 122 bits of SHA-256 over the command
 * id, a line feed and the event's index.
 */
final class EventIds {

  private EventIds() {}

  static String of(String commandId, int index) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(commandId + "\n" + index));
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & ~(3L << 62)) | (1L << 63);
    return new UUID(high, low).toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

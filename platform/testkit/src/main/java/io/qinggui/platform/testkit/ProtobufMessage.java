package io.qinggui.platform.testkit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A message of Protocol Buffers as it is on the wire: values by the numbers of their fields. */
final class ProtobufMessage {

  private static final byte[] NOTHING = {};

  private final Map<Integer, List<byte[]>> parts = new HashMap<>();
  private final Map<Integer, Long> numbers = new HashMap<>();

  private ProtobufMessage() {}

  /**
   * Takes a message apart.
   *
   * @throws IllegalArgumentException when it is none
   */
  static ProtobufMessage of(byte[] bytes) {
    ProtobufMessage message = new ProtobufMessage();
    ByteBuffer wire = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (wire.hasRemaining()) {
      long tag = varint(wire);
      message.read((int) (tag >>> 3), (int) (tag & 7), wire);
    }
    return message;
  }

  private void read(int field, int type, ByteBuffer wire) {
    switch (type) {
      case 0 -> numbers.put(field, varint(wire));
      case 1 -> numbers.put(field, wire.getLong());
      case 2 -> {
        byte[] part = new byte[(int) varint(wire)];
        wire.get(part);
        parts.computeIfAbsent(field, it -> new ArrayList<>()).add(part);
      }
      case 5 -> numbers.put(field, (long) wire.getInt());
      default -> throw new IllegalArgumentException("no such type: " + type);
    }
  }

  private static long varint(ByteBuffer wire) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = wire.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }

  /** Whether there is a text, bytes or a message in a field. */
  boolean has(int field) {
    return parts.containsKey(field);
  }

  /** The messages in a field. */
  Stream<ProtobufMessage> messages(int field) {
    return parts.getOrDefault(field, List.of()).stream().map(ProtobufMessage::of);
  }

  /** The last bytes in a field; none when it is missing. */
  byte[] bytes(int field) {
    return parts.getOrDefault(field, List.of(NOTHING)).getLast();
  }

  /** A number; 0 when it is missing. */
  long number(int field) {
    return numbers.getOrDefault(field, 0L);
  }
}

package io.qinggui.faults.hostile;

/**
 * A request that was made up.
 *
 * @param kind what is odd about it
 * @param bytes as they are sent
 * @param expected what may become of it
 * @param broken its framing is wrong or its end missing: the connection may be closed without an
 *     answer
 * @param head it asks for the head of an answer only
 */
record Attempt(String kind, byte[] bytes, Expected expected, boolean broken, boolean head) {

  static Attempt of(String kind, RawRequest message, Expected expected) {
    return new Attempt(kind, message.bytes(), expected, false, message.method().equals("HEAD"));
  }

  static Attempt refused(String kind, RawRequest message) {
    return of(kind, message, Expected.REFUSED);
  }

  static Attempt either(String kind, RawRequest message) {
    return of(kind, message, Expected.EITHER);
  }

  /** After these bytes the client says no more. */
  static Attempt broken(String kind, byte[] bytes, Expected expected) {
    return new Attempt(kind, bytes, expected, true, false);
  }
}

package io.qinggui.faults.hostile;

import java.nio.charset.StandardCharsets;

/**
 * What is to be damaged.
 *
 * @param endpoint where it goes
 * @param message a request there, valid unless nobody has written down what is valid
 */
record Target(Endpoint endpoint, RawRequest message) {

  String text() {
    return new String(message.body(), StandardCharsets.UTF_8);
  }

  Schema schema() {
    return endpoint.body().orElse(Schema.UNKNOWN);
  }

  /** A copy to damage. */
  RawRequest copy() {
    return message.copy();
  }

  /** What is refused where something is written, and may mean something else where it is read. */
  Attempt refusedIfPosted(String kind, RawRequest damaged) {
    return Attempt.of(
        kind, damaged, endpoint.method().equals("POST") ? Expected.REFUSED : Expected.EITHER);
  }

  /** What may be taken; where that would turn the law of everybody, only for show. */
  Attempt either(String kind, RawRequest odd) {
    boolean precious = endpoint.path().contains("/rulebook/");
    return Attempt.either(kind, precious ? odd.query("dryRun=true") : odd);
  }
}

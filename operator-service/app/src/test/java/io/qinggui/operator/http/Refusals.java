package io.qinggui.operator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Api.Answer;
import java.util.function.Supplier;

/** A refused write leaves nothing in the ledger. */
final class Refusals {

  private Refusals() {}

  /** What is refused with this status and code; the answer is for further looks. */
  static Answer refused(int status, String code, Supplier<Answer> write) {
    long before = RunningService.LEDGER.head();
    Answer answer = write.get();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.text("code")).isEqualTo(code);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(RunningService.LEDGER.head()).as("nothing appended").isEqualTo(before);
    return answer;
  }

  /** What is refused because of one value. */
  static void refusedAt(String pointer, String code, Supplier<Answer> write) {
    long before = RunningService.LEDGER.head();
    Answer answer = write.get();
    assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
    assertThat(answer.errors()).contains(pointer + " " + code);
    assertThat(RunningService.LEDGER.head()).as("nothing appended").isEqualTo(before);
  }
}

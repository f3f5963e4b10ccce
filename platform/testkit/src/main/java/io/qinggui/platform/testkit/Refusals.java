package io.qinggui.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.Ledger;
import java.util.function.Supplier;

/**
 * Expectations of refused writes: the answer is a problem document, and nothing was appended.
 *
 * @param ledger of the service that refuses
 */
public record Refusals(Ledger ledger) {

  /** What is refused with this status and code; the answer is for further looks. */
  public Answer refused(int status, String code, Supplier<Answer> write) {
    return nothingAppendedBy(write).problem(status, code);
  }

  /** What is refused because of one value. */
  public void refusedAt(String pointer, String code, Supplier<Answer> write) {
    nothingAppendedBy(write).invalid(pointer, code);
  }

  private Answer nothingAppendedBy(Supplier<Answer> write) {
    long before = ledger.head();
    Answer answer = write.get();
    assertThat(ledger.head()).as("nothing appended").isEqualTo(before);
    return answer;
  }
}

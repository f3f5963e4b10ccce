package io.qinggui.license.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.language.LicenseNumberCommand;
import io.qinggui.license.language.LicenseNumberCommand.ReleaseNumber;
import io.qinggui.license.language.LicenseNumberCommand.TakeNumber;
import io.qinggui.license.language.LicenseNumberEvent;
import io.qinggui.license.language.LicenseNumberEvent.NumberReleased;
import io.qinggui.license.language.LicenseNumberEvent.NumberTaken;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LicenseNumberDeciderTest {

  private static final LocalDate GRANTED = LocalDate.parse("2014-05-01");
  private static final String NUMBER = "B1.B2-20100077";
  private static final String OTHER = "b1.b2－20100077号";

  private final DeciderFixture<LicenseNumberCommand, LicenseNumberEvent, NumberOnRecord> numbers =
      DeciderFixture.of(new LicenseNumberDecider());

  @Test
  void a_free_number_is_taken_in_the_spelling_of_its_license() {
    numbers.when(new TakeNumber(OTHER, GRANTED)).then(new NumberTaken(OTHER, GRANTED));
  }

  @Test
  void a_number_is_taken_by_one_spelling() {
    numbers
        .given(new NumberTaken(NUMBER, GRANTED))
        .when(new TakeNumber(OTHER, GRANTED))
        .thenRejected("registered-in-other-spelling");
    numbers.given(new NumberTaken(NUMBER, GRANTED)).when(new TakeNumber(NUMBER, GRANTED)).then();
  }

  @Test
  void a_number_whose_license_is_withdrawn_may_be_spelled_otherwise() {
    numbers
        .given(new NumberTaken(OTHER, GRANTED))
        .when(new ReleaseNumber(OTHER, GRANTED))
        .then(new NumberReleased(OTHER, GRANTED));
    numbers
        .given(new NumberTaken(OTHER, GRANTED), new NumberReleased(OTHER, GRANTED))
        .when(new TakeNumber(NUMBER, GRANTED))
        .then(new NumberTaken(NUMBER, GRANTED));
  }

  @Test
  void what_was_never_taken_is_not_released() {
    numbers.when(new ReleaseNumber(NUMBER, GRANTED)).then();
    numbers.given(new NumberTaken(NUMBER, GRANTED)).when(new ReleaseNumber(OTHER, GRANTED)).then();
  }

  @Test
  void both_spellings_are_of_one_stream() {
    assertThat(LicenseNumberCommand.streamOf(OTHER)).isEqualTo("license-number/" + NUMBER);
    assertThat(LicenseNumberCommand.streamOf(NUMBER)).isEqualTo("license-number/" + NUMBER);
  }
}

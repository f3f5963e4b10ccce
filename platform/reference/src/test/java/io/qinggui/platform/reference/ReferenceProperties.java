package io.qinggui.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReferenceProperties {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Property(tries = 200)
  void the_computed_check_digit_makes_a_code_valid_and_any_other_digit_does_not(
      @ForAll("bodies") String body, @ForAll @IntRange(max = 30) int other) {
    char right = Uscc.checkDigit(body);
    char any = ALPHABET.charAt(other);
    assertThat(Uscc.isValid(body + any)).isEqualTo(any == right);
  }

  @Property(tries = 100)
  void a_legal_date_starts_exactly_when_it_starts(@ForAll @IntRange(min = 0, max = 40000) int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    assertThat(Beijing.dateOf(Beijing.startOf(date))).isEqualTo(date);
    assertThat(Beijing.dateOf(Beijing.startOf(date).minusNanos(1))).isEqualTo(date.minusDays(1));
  }

  @Property(tries = 50)
  void an_assigned_id_depends_on_name_and_province_alone(@ForAll("bodies") String name) {
    OperatorId id = OperatorId.assigned(name, "33");
    assertThat(id).isEqualTo(OperatorId.assigned(name, "33"));
    assertThat(id).isNotEqualTo(OperatorId.assigned(name, "44"));
    assertThat(OperatorId.isValid(id.value())).isTrue();
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.strings().withChars(ALPHABET).ofLength(17);
  }
}

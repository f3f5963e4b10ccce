package io.qinggui.operator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.RegisterEvent.OperatorRenamed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NamesTest {

  private static final LocalDate FIRST = LocalDate.of(2016, 3, 1);
  private static final LocalDate SECOND = LocalDate.of(2017, 3, 1);

  @Test
  void the_name_of_the_registration_has_neither_beginning_nor_end() {
    assertThat(Names.of("甲").history()).containsExactly(new Name("甲", null, null));
  }

  @Test
  void each_name_ends_on_the_first_day_of_the_next() {
    Names names = Names.of("甲").with(change("乙", FIRST)).with(change("丙", SECOND));
    assertThat(names.history())
        .containsExactly(
            new Name("甲", null, FIRST), new Name("乙", FIRST, SECOND), new Name("丙", SECOND, null));
    assertThat(names.present().name()).isEqualTo("丙");
  }

  @Test
  void a_change_stands_by_its_date_and_not_by_the_order_of_the_record() {
    assertThat(Names.of("甲").with(change("丙", SECOND)).with(change("乙", FIRST)))
        .isEqualTo(Names.of("甲").with(change("乙", FIRST)).with(change("丙", SECOND)));
  }

  private static OperatorRenamed change(String name, LocalDate changedOn) {
    return new OperatorRenamed("91330106MA27XF3P2D", name, changedOn);
  }
}

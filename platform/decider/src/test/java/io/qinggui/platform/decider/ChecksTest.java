package io.qinggui.platform.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecksTest {

  private static final LocalDate TODAY = LocalDate.of(2017, 9, 1);
  private static final Rejection LATE = Rejection.invalid("late", "/on");
  private static final Rejection EARLY = Rejection.invalid("early", "/on");

  @Test
  void what_happened_until_today_can_be_recorded_and_tomorrow_cannot() {
    assertThat(Checks.notInFuture("/on", TODAY.minusDays(1), TODAY)).isEmpty();
    assertThat(Checks.notInFuture("/on", TODAY, TODAY)).isEmpty();
    assertThat(Checks.notInFuture("/on", TODAY.plusDays(1), TODAY))
        .contains(Rejection.invalid("date-in-future", "/on"));
    assertThat(Checks.notInFuture("/on", null, TODAY)).isEmpty();
  }

  @Test
  void a_date_may_be_the_earliest_one_and_not_the_day_before() {
    assertThat(Checks.notBefore("early", "/on", TODAY.plusDays(1), TODAY)).isEmpty();
    assertThat(Checks.notBefore("early", "/on", TODAY, TODAY)).isEmpty();
    assertThat(Checks.notBefore("early", "/on", TODAY.minusDays(1), TODAY)).contains(EARLY);
    assertThat(Checks.notBefore("early", "/on", null, TODAY)).isEmpty();
  }

  @Test
  void of_several_the_first_that_is_not_passed_says_why() {
    assertThat(Checks.all(Optional.empty(), Optional.of(LATE), Optional.of(EARLY))).contains(LATE);
    assertThat(Checks.all(Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void who_is_not_entitled_is_forbidden() {
    assertThat(Checks.entitled(true)).isEmpty();
    assertThat(Checks.entitled(false).map(Rejection::kind)).contains(Rejection.Kind.FORBIDDEN);
  }

  @Test
  void an_event_is_made_only_when_all_checks_are_passed() {
    assertThat(Decision.unless(Optional.empty(), () -> "event"))
        .isEqualTo(Decision.accept("event"));
    assertThat(
            Decision.<String>unless(
                Optional.of(LATE),
                () -> {
                  throw new AssertionError("was made");
                }))
        .isEqualTo(Decision.reject(LATE));
  }

  @Test
  void the_ministry_acts_for_every_authority_and_an_administration_for_itself() {
    assertThat(Filer.ofMinistry().actsFor("33")).isTrue();
    assertThat(Filer.ofMinistry().actsFor("MIIT")).isTrue();
    assertThat(Filer.ofAdministration("33").actsFor("33")).isTrue();
    assertThat(Filer.ofAdministration("33").actsFor("MIIT")).isFalse();
    assertThat(Filer.ofAdministration("33").actsIn("44")).isFalse();
    assertThat(Filer.ofOperator("33").actsIn("33")).isFalse();
    assertThat(Filer.ofCarrier("X").isOperator("X")).isFalse();
    assertThat(Filer.ofMinistry().authority()).contains("MIIT");
    assertThat(Filer.ofAdministration("33").authority()).contains("33");
    assertThat(Filer.ofEvaluator().authority()).isEmpty();
  }
}

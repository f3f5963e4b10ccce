package io.qinggui.license.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationEvent.Accepted;
import io.qinggui.license.language.ApplicationEvent.Refused;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.license.language.ApplicationEvent.SupplementRequested;
import io.qinggui.license.language.ApplicationEvent.Supplemented;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Submitted on Monday 2017-06-05; five working days end with Monday 2017-06-12. */
class PassedLimitsTest {

  private static final Submitted SUBMITTED =
      new Submitted("OP-1", "AP-1", "NEW_LICENSE", "33", null, List.of(), day("2017-06-05"), null);

  @Test
  void the_limit_of_the_acceptance_passes_with_its_last_day() {
    assertThat(passed("2017-06-11")).isEmpty();
    assertThat(passed("2017-06-12")).isEmpty();
    assertThat(passed("2017-06-13")).containsExactly("APPLICATION_ACCEPTANCE 2017-06-12");
  }

  @Test
  void it_was_kept_by_who_acted_on_the_last_day_and_not_by_who_acted_later() {
    assertThat(passed("2017-06-13", accepted("2017-06-12"))).isEmpty();
    assertThat(passed("2017-06-13", refused("2017-06-12"))).isEmpty();
    assertThat(passed("2017-06-14", accepted("2017-06-13")))
        .containsExactly("APPLICATION_ACCEPTANCE 2017-06-12");
    assertThat(passed("2017-06-14", refused("2017-06-13")))
        .containsExactly("APPLICATION_ACCEPTANCE 2017-06-12");
  }

  @Test
  void the_clock_stands_still_for_supplements() {
    assertThat(passed("2018-01-01", requested("2017-06-12"))).isEmpty();
    assertThat(passed("2018-01-01", requested("2017-06-13"))).hasSize(1);
    ApplicationEvent[] supplied = {requested("2017-06-12"), supplied("2017-07-03")};
    assertThat(passed("2017-07-03", supplied)).isEmpty();
    assertThat(passed("2017-07-04", supplied)).containsExactly("APPLICATION_ACCEPTANCE 2017-07-03");
  }

  @Test
  void the_limit_of_the_decision_begins_with_the_acceptance() {
    ApplicationEvent accepted = accepted("2017-06-12");
    assertThat(passed("2017-08-11", accepted)).isEmpty();
    assertThat(passed("2017-08-12", accepted)).containsExactly("APPLICATION_DECISION 2017-08-11");
    assertThat(passed("2018-01-01", accepted, refused("2017-08-11"))).isEmpty();
    assertThat(passed("2018-01-01", accepted, refused("2017-08-12")))
        .containsExactly("APPLICATION_DECISION 2017-08-11");
  }

  private static List<String> passed(String today, ApplicationEvent... steps) {
    return PassedLimits.of(
            SUBMITTED,
            List.of(steps),
            Rulebook.notice2017().on(SUBMITTED.submittedOn()),
            WorkingDays.MONDAY_TO_FRIDAY,
            day(today))
        .stream()
        .map(it -> it.what() + " " + it.on())
        .toList();
  }

  private static Accepted accepted(String on) {
    return new Accepted("OP-1", "AP-1", "NEW_LICENSE", "33", day(on));
  }

  private static Refused refused(String on) {
    return new Refused("OP-1", "AP-1", "NEW_LICENSE", "33", day(on), List.of("材料不实"));
  }

  private static SupplementRequested requested(String on) {
    return new SupplementRequested("OP-1", "AP-1", "NEW_LICENSE", "33", day(on), List.of("章程"));
  }

  private static Supplemented supplied(String on) {
    return new Supplemented("OP-1", "AP-1", "NEW_LICENSE", "33", day(on));
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}

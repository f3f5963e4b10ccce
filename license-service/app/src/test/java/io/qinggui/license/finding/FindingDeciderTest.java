package io.qinggui.license.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.language.FindingEvent;
import io.qinggui.license.language.FindingEvent.FindingMoved;
import io.qinggui.license.language.FindingEvent.FindingWithdrawn;
import io.qinggui.license.language.FindingEvent.ViolationFound;
import io.qinggui.license.language.FindingSubject;
import io.qinggui.license.language.TellFindings;
import io.qinggui.license.language.TellFindings.Found;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingDeciderTest {

  private static final String LEASE = "LS-6A2E1F0C9B7D4431";
  private static final LocalDate TODAY = LocalDate.parse("2017-09-01");

  private final DeciderFixture<TellFindings, FindingEvent, ToldFindings> lease =
      DeciderFixture.of(new FindingDecider());

  @Test
  void a_violation_is_told_on_its_first_day_and_not_before() {
    Found tomorrow = found("LAYERED_SUBLEASE", "2017-09-02", null);
    Found today = found("LAYERED_SUBLEASE", "2017-09-01", null);

    lease.when(tell(tomorrow)).thenNothing();
    assertThat(lease.when(tell(today)).events()).hasSize(1);
  }

  @Test
  void it_is_told_once() {
    Found found = found("LAYERED_SUBLEASE", "2017-05-01", null);
    lease.givenCommands(tell(found));

    lease.when(tell(found)).thenNothing();
  }

  @Test
  void what_was_over_before_the_campaign_looks_is_not_told() {
    lease.when(tell(history("LAYERED_SUBLEASE", "2013-05-01", "2014-05-01"))).thenNothing();
  }

  @Test
  void what_gets_longer_or_shorter_is_the_same() {
    lease.givenCommands(tell(found("LAYERED_SUBLEASE", "2017-05-01", "2017-07-01")));
    String id = idOf(found("LAYERED_SUBLEASE", "2017-05-01", "2017-07-01"));

    lease
        .when(tell(found("LAYERED_SUBLEASE", "2017-04-01", null)))
        .then(moved(id, "2017-04-01", null));
    lease
        .when(tell(found("LAYERED_SUBLEASE", "2017-07-01", "2017-08-01")))
        .then(moved(id, "2017-07-01", "2017-08-01"));
  }

  @Test
  void what_holds_on_days_that_do_not_touch_is_another_one() {
    Found first = found("LAYERED_SUBLEASE", "2017-05-01", "2017-06-01");
    lease.givenCommands(tell(first));

    assertThat(lease.when(tell(first, found("LAYERED_SUBLEASE", "2017-06-02", null))).events())
        .singleElement()
        .isInstanceOf(ViolationFound.class);
  }

  @Test
  void two_that_grow_together_are_one_and_the_other_is_withdrawn() {
    Found first = found("LAYERED_SUBLEASE", "2017-05-01", "2017-06-01");
    Found second = found("LAYERED_SUBLEASE", "2017-07-01", "2017-08-01");
    lease.givenCommands(tell(first, second));

    List<FindingEvent> events =
        lease.when(tell(found("LAYERED_SUBLEASE", "2017-05-01", "2017-08-01"))).events();

    assertThat(events).hasExactlyElementsOfTypes(FindingWithdrawn.class, FindingMoved.class);
    assertThat(events.getFirst().findingId()).isEqualTo(idOf(second));
    assertThat(events.getLast().findingId()).isEqualTo(idOf(first));
  }

  @Test
  void what_is_none_is_withdrawn_once_and_has_another_id_when_it_comes_back() {
    Found found = found("LAYERED_SUBLEASE", "2017-05-01", null);
    lease.givenCommands(tell(found));

    lease.when(tell()).then(withdrawn(idOf(found)));
    lease.givenCommands(tell());
    lease.when(tell()).thenNothing();
    assertThat(lease.when(tell(found)).events())
        .singleElement()
        .satisfies(it -> assertThat(it.findingId()).isNotEqualTo(idOf(found)));
  }

  @Test
  void what_will_only_be_is_not_what_was_told() {
    lease.givenCommands(tell(found("LAYERED_SUBLEASE", "2017-05-01", null)));

    assertThat(lease.when(tell(found("LAYERED_SUBLEASE", "2017-09-02", null))).events())
        .hasExactlyElementsOfTypes(FindingWithdrawn.class);
  }

  @Test
  void of_another_party_it_is_another_one() {
    Found found = found("LAYERED_SUBLEASE", "2017-05-01", null);
    Found other =
        new Found(
            "LAYERED_SUBLEASE",
            "二(二)3",
            "lessor",
            "another",
            "IDC",
            "33",
            LocalDate.parse("2017-05-01"),
            null,
            List.of("event"),
            true,
            false);
    lease.givenCommands(tell(found));

    assertThat(lease.when(tell(other)).events())
        .hasExactlyElementsOfTypes(FindingWithdrawn.class, ViolationFound.class);
  }

  @Test
  void one_that_was_told_and_turns_out_to_be_history_stays_the_same() {
    lease.givenCommands(tell(found("LAYERED_SUBLEASE", "2016-05-01", null)));

    lease
        .when(tell(history("LAYERED_SUBLEASE", "2016-05-01", "2016-12-01")))
        .then(
            moved(idOf(found("LAYERED_SUBLEASE", "2016-05-01", null)), "2016-05-01", "2016-12-01"));
  }

  private static TellFindings tell(Found... all) {
    return new TellFindings(FindingSubject.ofLease(LEASE), List.of(all), TODAY);
  }

  private static Found found(String kind, String from, @Nullable String until) {
    return found(kind, from, until, false);
  }

  private static Found history(String kind, String from, String until) {
    return found(kind, from, until, true);
  }

  private static Found found(String kind, String from, @Nullable String until, boolean history) {
    return new Found(
        kind,
        "二(二)3",
        "lessor",
        "lessee",
        "IDC",
        "33",
        LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        List.of("event"),
        true,
        history);
  }

  private static String idOf(Found found) {
    return ToldFindings.NONE.idOf(
        FindingSubject.ofLease(LEASE), found, ToldFindings.NONE.still(List.of(found), TODAY));
  }

  private static FindingMoved moved(String id, String from, @Nullable String until) {
    return new FindingMoved(
        id,
        LEASE,
        "lessor",
        "lessee",
        LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        null);
  }

  private static FindingWithdrawn withdrawn(String id) {
    return new FindingWithdrawn(
        id, LEASE, "lessor", "lessee", "LAYERED_SUBLEASE", LocalDate.parse("2017-05-01"), null);
  }
}

package io.qinggui.operator.lease;

import static io.qinggui.operator.Examples.CARRIER;
import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.YUEHE;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.lease.Purpose;
import io.qinggui.lease.Resource;
import io.qinggui.operator.language.LeaseCommand;
import io.qinggui.operator.language.LeaseCommand.ChangeLease;
import io.qinggui.operator.language.LeaseCommand.CorrectLease;
import io.qinggui.operator.language.LeaseCommand.EndLease;
import io.qinggui.operator.language.LeaseCommand.RecordLease;
import io.qinggui.operator.language.LeaseEvent;
import io.qinggui.operator.language.LeaseEvent.LeaseChanged;
import io.qinggui.operator.language.LeaseEvent.LeaseEnded;
import io.qinggui.operator.language.LeaseEvent.LeaseFactWithdrawn;
import io.qinggui.operator.language.LeaseEvent.LeaseRecorded;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaseDeciderTest {

  private static final LocalDate FROM = LocalDate.parse("2017-02-01");
  private static final LocalDate UNTIL = LocalDate.parse("2018-01-31");
  private static final String LEASE = LeaseCommand.leaseId(CARRIER, "N-1");
  private static final Filer BY_ITSELF = Filer.ofCarrier(CARRIER);

  private final DeciderFixture<LeaseCommand, LeaseEvent, History<LeaseEvent, LeaseFile>> lease =
      DeciderFixture.of(new CorrectingDecider<>(new LeaseDecider(), new LeaseCorrections()));

  @Test
  void a_lease_is_recorded() {
    lease.when(recording(BY_ITSELF)).then(recorded());
  }

  @Test
  void the_lessor_the_ministry_and_the_administration_of_the_province_record() {
    for (Filer entitled :
        List.of(
            BY_ITSELF,
            Filer.ofOperator(CARRIER),
            Filer.ofMinistry(),
            Filer.ofAdministration("33"))) {
      lease.when(recording(entitled)).then(recorded());
    }
    for (Filer other :
        List.of(
            Filer.ofOperator(QINGXI),
            Filer.ofCarrier(YUEHE),
            Filer.ofAdministration("11"),
            Filer.ofEvaluator())) {
      lease.when(recording(other)).thenRejected("forbidden");
    }
  }

  @Test
  void the_same_lease_again_is_noticed_and_another_one_under_its_number_refused() {
    lease.given(recorded());

    lease.when(recording(BY_ITSELF)).thenRejected("lease-already-recorded");
    lease.when(recording(YUEHE, FROM, UNTIL, "IDC")).thenRejected("lease-recorded-differently");
  }

  @Test
  void parties_that_are_not_registered_and_dates_in_the_wrong_order_are_refused_at_their_field() {
    assertThat(lease.when(unregistered(true, false)).thenRejected("lessee-unknown").pointer())
        .isEqualTo("/lesseeId");
    assertThat(lease.when(unregistered(false, true)).thenRejected("lessor-unknown").pointer())
        .isEqualTo("/lessorId");
    assertThat(
            lease
                .when(recording(CARRIER, FROM, UNTIL, "IDC"))
                .thenRejected("lessor-is-lessee")
                .pointer())
        .isEqualTo("/lesseeId");
    assertThat(
            lease
                .when(recording(QINGXI, FROM, FROM.minusDays(1), "IDC"))
                .thenRejected("lease-ends-before-it-begins")
                .pointer())
        .isEqualTo("/until");
    assertThat(lease.when(recording(QINGXI, FROM, UNTIL, null)).thenRejected("required").pointer())
        .isEqualTo("/service");
  }

  @Test
  void a_lease_of_one_day_is_one() {
    lease.when(recording(QINGXI, FROM, FROM, "IDC")).then(recorded(QINGXI, FROM, FROM, "IDC"));
  }

  @Test
  void terms_change_from_a_day_on() {
    lease
        .given(recorded())
        .when(change("2017-06-01", null, 200))
        .then(
            new LeaseChanged(
                LEASE, CARRIER, QINGXI, LocalDate.parse("2017-06-01"), null, 200, null, null));
  }

  @Test
  void a_change_needs_a_lease_a_day_of_it_and_something_that_changes() {
    lease.when(change("2017-06-01", null, 200)).thenRejected("lease-unknown");
    lease.given(recorded());
    lease.when(change("2017-01-31", null, 200)).thenRejected("changed-before-lease-begins");
    lease.when(change("2017-09-02", null, 200)).thenRejected("date-in-future");
    lease.when(change("2017-06-01", null, 100)).thenRejected("lease-changes-nothing");
    lease.when(change("2017-06-01", null, null)).thenRejected("lease-changes-nothing");
    lease
        .when(change("2017-06-01", "2017-05-31", null))
        .thenRejected("lease-ends-before-it-begins");
  }

  @Test
  void the_same_change_again_is_noticed() {
    lease.given(recorded(), changed("2017-06-01", 200));

    lease.when(change("2017-06-01", null, 200)).thenRejected("lease-already-changed");
  }

  @Test
  void it_is_ended_on_the_first_day_on_which_it_runs_no_more() {
    lease.given(recorded());

    lease.when(end("2017-02-02")).then(ended("2017-02-02"));
    lease.when(end("2017-02-01")).thenRejected("ended-before-lease-begins");
    lease.when(end("2017-09-02")).thenRejected("date-in-future");
  }

  @Test
  void a_lease_ends_once() {
    lease.given(recorded(), ended("2017-06-01"));

    lease.when(end("2017-06-01")).thenRejected("lease-already-ended");
    lease.when(end("2017-07-01")).thenRejected("lease-ended-differently");
    lease.when(change("2017-06-01", null, 200)).thenRejected("lease-is-over");
    lease.when(change("2017-05-31", null, 200)).then(changed("2017-05-31", 200));
  }

  @Test
  void what_ran_out_is_not_ended_once_more() {
    lease.given(recorded(QINGXI, FROM, LocalDate.parse("2017-03-31"), "IDC"));

    lease.when(end("2017-03-31")).then(ended("2017-03-31"));
    lease.when(end("2017-04-01")).thenRejected("lease-is-over");
  }

  @Test
  void a_lease_that_names_the_wrong_lessee_is_put_right_in_its_place() {
    lease.given(recorded());

    lease
        .when(correction("event-0", recording(YUEHE, FROM, UNTIL, "IDC")))
        .then(
            withdrawn(
                "event-0", "io.qinggui.operator.lease-recorded", FROM, new EventIds("c").at(1)),
            recorded(YUEHE, FROM, UNTIL, "IDC"));
  }

  @Test
  void what_rests_on_a_lease_keeps_it() {
    lease.given(recorded(), ended("2017-06-01"));

    lease.when(correction("event-0", null)).thenRejected("has-dependents");
    lease
        .when(correction("event-1", null))
        .then(
            withdrawn(
                "event-1", "io.qinggui.operator.lease-ended", LocalDate.parse("2017-06-01"), null));
  }

  private static RecordLease recording(Filer filer) {
    return recording(filer, QINGXI, FROM, UNTIL, "IDC", true, true);
  }

  private static RecordLease recording(
      String lessee, LocalDate from, LocalDate until, @Nullable String service) {
    return recording(BY_ITSELF, lessee, from, until, service, true, true);
  }

  private static RecordLease unregistered(boolean lessor, boolean lessee) {
    return recording(BY_ITSELF, QINGXI, FROM, UNTIL, "IDC", lessor, lessee);
  }

  private static RecordLease recording(
      Filer filer,
      String lessee,
      LocalDate from,
      LocalDate until,
      @Nullable String service,
      boolean lessorKnown,
      boolean lesseeKnown) {
    return new RecordLease(
        "N-1",
        CARRIER,
        lessee,
        Resource.IP_PREFIX,
        "203.0.113.0/24",
        "33",
        service,
        Purpose.OPERATE_SERVICE,
        from,
        until,
        null,
        100,
        filer,
        lessorKnown,
        lesseeKnown);
  }

  private static LeaseRecorded recorded() {
    return recorded(QINGXI, FROM, UNTIL, "IDC");
  }

  private static LeaseRecorded recorded(
      String lessee, LocalDate from, LocalDate until, String service) {
    return new LeaseRecorded(
        LEASE,
        "N-1",
        CARRIER,
        lessee,
        "IP_PREFIX",
        "203.0.113.0/24",
        "33",
        service,
        "OPERATE_SERVICE",
        from,
        until,
        null,
        100);
  }

  private static ChangeLease change(String on, @Nullable String until, @Nullable Integer mbps) {
    return new ChangeLease(
        LEASE,
        LocalDate.parse(on),
        until == null ? null : LocalDate.parse(until),
        mbps,
        null,
        null,
        BY_ITSELF,
        TODAY);
  }

  private static LeaseChanged changed(String on, int mbps) {
    return new LeaseChanged(LEASE, CARRIER, QINGXI, LocalDate.parse(on), null, mbps, null, null);
  }

  private static EndLease end(String on) {
    return new EndLease(LEASE, LocalDate.parse(on), "合同到期", BY_ITSELF, TODAY);
  }

  private static LeaseEnded ended(String on) {
    return new LeaseEnded(LEASE, CARRIER, QINGXI, LocalDate.parse(on), "合同到期");
  }

  private static CorrectLease correction(String eventId, @Nullable LeaseCommand replacement) {
    return new CorrectLease(LEASE, BY_ITSELF, eventId, "笔误", replacement, new EventIds("c"));
  }

  private static LeaseFactWithdrawn withdrawn(
      String eventId, String type, LocalDate countedFrom, @Nullable String replacedBy) {
    return new LeaseFactWithdrawn(
        LEASE, CARRIER, QINGXI, eventId, type, "笔误", countedFrom, replacedBy);
  }
}

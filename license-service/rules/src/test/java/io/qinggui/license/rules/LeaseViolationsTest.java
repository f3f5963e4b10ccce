package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.fact.FindingKind.CROSS_BORDER;
import static io.qinggui.license.rules.fact.FindingKind.ILLEGAL_SUPPLIER;
import static io.qinggui.license.rules.fact.FindingKind.LAYERED_SUBLEASE;
import static io.qinggui.license.rules.fact.FindingKind.LEASED_AGAINST_ORDER;
import static io.qinggui.license.rules.fact.FindingKind.LEASED_TO_UNLICENSED;
import static io.qinggui.license.rules.fact.FindingKind.NEW_CUSTOMER_WHILE_BANNED;
import static io.qinggui.license.rules.question.Question.Purpose.INTERNAL_OFFICE;
import static io.qinggui.license.rules.question.Question.Purpose.OPERATE_SERVICE;
import static io.qinggui.license.rules.question.Question.Purpose.OWN_USE;
import static io.qinggui.license.rules.question.Question.Resource.INTERNATIONAL_CIRCUIT;
import static io.qinggui.license.rules.question.Question.Resource.IP_PREFIX;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static io.qinggui.platform.reference.Service.ISP;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.fact.FindingKind;
import io.qinggui.license.rules.finding.LeaseFacts;
import io.qinggui.license.rules.finding.LeaseViolations;
import io.qinggui.license.rules.finding.Violation;
import io.qinggui.license.rules.question.Question.Purpose;
import io.qinggui.license.rules.question.Question.Resource;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a lease is against, on which days. */
class LeaseViolationsTest {

  private static final Scenario LICENSED =
      Scenario.operator("lessee")
          .license("L1", "33", "2013-01-01", "2022-12-31", grant(IDC, "33"), grant(ISP, "33"));

  @Test
  void a_lease_is_to_an_unlicensed_operator_on_the_days_without_a_license() {
    Scenario lessee =
        Scenario.operator("lessee")
            .license("L1", "33", "2017-03-01", "2017-12-31", grant(IDC, "33"));

    assertThat(days(LEASED_TO_UNLICENSED, lease("2017-01-01", "2018-06-30"), lessee, carrier()))
        .containsExactly(days("2017-01-01", "2017-02-28"), days("2018-01-01", "2018-06-30"));
  }

  @Test
  void the_end_of_a_grace_begins_it_with_nothing_recorded() {
    Scenario lessee =
        Scenario.operator("lessee")
            .license("L1", "33", "2014-05-01", "2021-04-30", grant(IDC, "33"))
            .running(CDN, "33", "2016-01-01");

    assertThat(
            days(
                LEASED_TO_UNLICENSED,
                lease(IP_PREFIX, OPERATE_SERVICE, CDN, "2017-01-01", "2017-12-31"),
                lessee,
                carrier()))
        .containsExactly(days("2017-04-01", "2017-12-31"));
  }

  @Test
  void for_own_use_no_license_is_asked_for() {
    assertThat(
            violations(
                lease(IP_PREFIX, OWN_USE, null, "2017-01-01", "2017-12-31"),
                Scenario.operator("lessee"),
                carrier()))
        .isEmpty();
  }

  @Test
  void a_supplier_without_a_license_is_the_lessees_violation() {
    Scenario lessor =
        Scenario.operator("lessor")
            .license("S1", "33", "2012-12-31", "2017-06-30", grant(CDN, "33"));

    List<Violation> found = violations(lease("2017-01-01", "2017-12-31"), LICENSED, lessor);

    // it was barred from IDC, besides
    assertThat(found)
        .extracting(Violation::kind)
        .containsExactly(ILLEGAL_SUPPLIER, NEW_CUSTOMER_WHILE_BANNED);
    Violation it = found.getFirst();
    assertThat(it.operatorId()).isEqualTo("lessee");
    assertThat(it.otherPartyId()).isEqualTo("lessor");
    assertThat(it.days()).isEqualTo(days("2017-07-01", "2017-12-31"));
    assertThat(it.because()).contains("lease-event");
  }

  @Test
  void own_use_within_a_group_is_no_supply() {
    Scenario lessor = Scenario.operator("lessor").affiliated("G", "2017-02-01", "2017-05-31");
    Scenario lessee = Scenario.operator("lessee").affiliated("G", "2016-01-01", "");

    assertThat(
            days(
                ILLEGAL_SUPPLIER,
                lease(IP_PREFIX, OWN_USE, null, "2017-01-01", "2017-12-31"),
                lessee,
                lessor))
        .containsExactly(days("2017-01-01", "2017-01-31"), days("2017-06-01", "2017-12-31"));
    assertThat(days(ILLEGAL_SUPPLIER, lease("2017-01-01", "2017-12-31"), lessee, lessor))
        .containsExactly(days("2017-01-01", "2017-12-31"));
  }

  @Test
  void passing_on_is_layered_even_to_a_licensed_operator() {
    Scenario lessor =
        Scenario.operator("lessor")
            .license("S1", "33", "2013-01-01", "2017-06-30", grant(IDC, "33"));

    List<Violation> found = violations(lease("2017-01-01", "2017-12-31"), LICENSED, lessor);

    assertThat(found)
        .extracting(Violation::kind)
        .containsExactly(ILLEGAL_SUPPLIER, LAYERED_SUBLEASE);
    assertThat(found.getLast().operatorId()).isEqualTo("lessor");
    assertThat(found.getLast().days()).isEqualTo(days("2017-01-01", "2017-06-30"));
  }

  @Test
  void an_international_circuit_wants_a_file_and_its_acknowledgement() {
    LeaseFacts office =
        lease(INTERNATIONAL_CIRCUIT, INTERNAL_OFFICE, null, "2017-01-01", "2017-12-31");
    Scenario lessee =
        Scenario.operator("lessee").circuitFile("carrier", "2017-03-01", "2017-04-01");

    assertThat(days(CROSS_BORDER, office, lessee, carrier()))
        .containsExactly(days("2017-01-01", "2017-03-31"));
  }

  @Test
  void anything_else_across_the_border_wants_an_approval() {
    LeaseFacts service =
        lease(INTERNATIONAL_CIRCUIT, OPERATE_SERVICE, IDC, "2017-01-01", "2017-12-31");
    Scenario lessee =
        Scenario.operator("lessee")
            .license("L1", "33", "2013-01-01", "2022-12-31", grant(IDC, "33"))
            .approvedCrossBorder("2017-02-01", "2017-10-31");

    assertThat(days(CROSS_BORDER, service, lessee, carrier()))
        .containsExactly(days("2017-01-01", "2017-01-31"), days("2017-11-01", "2017-12-31"));
  }

  @Test
  void a_customer_that_is_taken_in_a_ban_is_one_as_long_as_it_is_served() {
    Scenario lessor =
        Scenario.operator("lessor")
            .license("S1", "33", "2013-01-01", "2022-12-31", grant(IDC, "33"))
            .listed("CR-1", "2017-05-01");

    assertThat(days(NEW_CUSTOMER_WHILE_BANNED, lease("2017-04-30", "2017-12-31"), LICENSED, lessor))
        .isEmpty();
    assertThat(days(NEW_CUSTOMER_WHILE_BANNED, lease("2017-05-01", "2017-12-31"), LICENSED, lessor))
        .containsExactly(days("2017-05-01", "2017-12-31"));
  }

  @Test
  void a_carrier_that_was_ordered_leases_against_the_order_from_the_next_day_on() {
    Scenario lessee =
        Scenario.operator("lessee")
            .license("L1", "33", "2013-01-01", "2022-12-31", grant(IDC, "33"))
            .ordered("carrier", "2017-05-01", IDC, "33")
            .ordered("carrier", "2017-08-01", null, null)
            .ordered("other", "2017-08-01", IDC, "33");

    assertThat(against(lessee, "2017-05-01")).isEmpty();
    assertThat(against(lessee, "2017-05-02")).containsExactly(days("2017-05-02", "2017-12-31"));
    assertThat(against(lessee, "2017-07-31")).hasSize(1);
    assertThat(against(lessee, "2017-08-01")).isEmpty();
    assertThat(against(lessee, "2017-08-02")).isEmpty();
    assertThat(
            days(
                LEASED_AGAINST_ORDER,
                lease("carrier", IP_PREFIX, OPERATE_SERVICE, CDN, "2017-05-02", "2017-12-31"),
                lessee,
                carrier()))
        .isEmpty();
  }

  @Test
  void terms_that_change_change_the_days() {
    LeaseFacts lease =
        new LeaseFacts(
            "LS-1",
            "carrier",
            "lessee",
            IP_PREFIX,
            "33",
            days("2017-01-01", "2017-12-31"),
            List.of(
                new LeaseFacts.Terms(days("2017-01-01", "2017-05-31"), OWN_USE, null),
                new LeaseFacts.Terms(days("2017-06-01", "2017-12-31"), OPERATE_SERVICE, IDC)),
            List.of("lease-event"));

    assertThat(days(LEASED_TO_UNLICENSED, lease, Scenario.operator("lessee"), carrier()))
        .containsExactly(days("2017-06-01", "2017-12-31"));
  }

  private static List<Interval> against(Scenario lessee, String from) {
    return days(
        LEASED_AGAINST_ORDER,
        lease("carrier", IP_PREFIX, OPERATE_SERVICE, IDC, from, "2017-12-31"),
        lessee,
        carrier());
  }

  private static Scenario carrier() {
    return Scenario.carrier();
  }

  private static List<Violation> violations(LeaseFacts lease, Scenario lessee, Scenario lessor) {
    return LeaseViolations.of(lease, lessee.standing(), lessor.standing());
  }

  private static List<Interval> days(
      FindingKind kind, LeaseFacts lease, Scenario lessee, Scenario lessor) {
    return violations(lease, lessee, lessor).stream()
        .filter(it -> it.kind() == kind)
        .map(Violation::days)
        .toList();
  }

  private static LeaseFacts lease(String from, String last) {
    return lease(IP_PREFIX, OPERATE_SERVICE, IDC, from, last);
  }

  private static LeaseFacts lease(
      Resource resource, Purpose purpose, @Nullable Service service, String from, String last) {
    String lessor = resource == INTERNATIONAL_CIRCUIT ? "carrier" : "lessor";
    return lease(lessor, resource, purpose, service, from, last);
  }

  private static LeaseFacts lease(
      String lessor,
      Resource resource,
      Purpose purpose,
      @Nullable Service service,
      String from,
      String last) {
    return new LeaseFacts(
        "LS-1",
        lessor,
        "lessee",
        resource,
        "33",
        days(from, last),
        List.of(new LeaseFacts.Terms(days(from, last), purpose, service)),
        List.of("lease-event"));
  }

  private static Interval days(String first, String last) {
    return new Interval(LocalDate.parse(first), LocalDate.parse(last).plusDays(1));
  }
}

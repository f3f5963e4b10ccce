package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.question.Question.Purpose.INTERNAL_OFFICE;
import static io.qinggui.license.rules.question.Question.Purpose.OPERATE_SERVICE;
import static io.qinggui.license.rules.question.Question.Purpose.OWN_USE;
import static io.qinggui.license.rules.question.Question.Resource.BANDWIDTH;
import static io.qinggui.license.rules.question.Question.Resource.CIRCUIT;
import static io.qinggui.license.rules.question.Question.Resource.INTERNATIONAL_CIRCUIT;
import static io.qinggui.license.rules.question.Question.Resource.IP_PREFIX;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.license.rules.question.Verdict.WEIGH;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static io.qinggui.platform.reference.Service.IRCS;
import static io.qinggui.platform.reference.Service.ISP;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.license.rules.question.Question.Lease;
import io.qinggui.license.rules.question.Question.Purpose;
import io.qinggui.license.rules.question.Question.Resource;
import io.qinggui.platform.reference.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

/** L1 to L5: who may lease what to whom. */
class LeasingTest {

  private static Lease lease(Resource resource, Purpose purpose, Service service) {
    return new Lease("lessor", resource, purpose, service, "33");
  }

  private static Lease toOperate(Service service) {
    return lease(CIRCUIT, OPERATE_SERVICE, service);
  }

  private static Scenario licensed(Service service, String... provinces) {
    return Scenario.operator()
        .license("L1", "33", "2016-05-01", "2021-04-30", grant(service, provinces));
  }

  private static Scenario lessorWith(Service service, String... provinces) {
    return Scenario.operator("lessor")
        .license("S1", "33", "2017-01-01", "2021-12-31", grant(service, provinces));
  }

  @Test
  void a_carrier_leases_to_a_licensed_operator() {
    licensed(IDC, "33")
        .leasingFrom(Scenario.carrier())
        .answers(toOperate(IDC), "2016-04-30", DENY, "LESSEE_NOT_LICENSED", "UNLICENSED")
        .answers(toOperate(IDC), "2016-05-01", ALLOW)
        .answers(toOperate(IDC), "2021-04-30", ALLOW)
        .answers(toOperate(IDC), "2021-05-01", DENY, "LESSEE_NOT_LICENSED", "UNLICENSED")
        .changesNext(toOperate(IDC), "2016-05-01", "2021-05-01");
  }

  @Test
  void the_license_must_cover_service_and_province() {
    licensed(IDC, "11")
        .leasingFrom(Scenario.carrier())
        .answers(toOperate(IDC), "2017-05-01", DENY, "LESSEE_NOT_LICENSED", "OUT_OF_REGION")
        .answers(toOperate(CDN), "2017-05-01", DENY, "LESSEE_NOT_LICENSED", "OUT_OF_SCOPE");
  }

  @Test
  void a_lessee_under_grace_is_not_barred() {
    Scenario.operator()
        .license("L1", "33", "2014-05-01", "2021-04-30", grant(IDC, "33"))
        .running(CDN, "33", "2016-01-01")
        .leasingFrom(Scenario.carrier())
        .answers(toOperate(CDN), "2017-03-31", ALLOW, "CATALOGUE_GRACE")
        .answers(toOperate(CDN), "2017-04-01", DENY, "COMMITMENT_MISSED", "LESSEE_NOT_LICENSED");
  }

  @Test
  void a_lessee_without_new_customers_may_still_lease() {
    Scenario.operator()
        .license("L1", "33", "2010-05-01", "2021-04-30", grant(IDC, "33"))
        .leasingFrom(Scenario.carrier())
        .answers(toOperate(IDC), "2017-04-01", ALLOW);
  }

  @Test
  void own_use_asks_for_no_license() {
    for (Resource resource : List.of(CIRCUIT, IP_PREFIX, BANDWIDTH)) {
      for (Purpose purpose : List.of(OWN_USE, INTERNAL_OFFICE)) {
        Scenario.unknown()
            .leasingFrom(Scenario.carrier())
            .answers(lease(resource, purpose, IDC), "2017-05-01", ALLOW);
      }
    }
  }

  @Test
  void only_a_lease_to_operate_is_about_a_service() {
    Lease ownUse = new Lease("lessor", CIRCUIT, OWN_USE, null, "33");
    Scenario.unknown().leasingFrom(lessorWith(IDC, "33")).answers(ownUse, "2017-05-01", ALLOW);
    Scenario.unknown().answers(ownUse, "2017-05-01", DENY, "SUPPLIER_NOT_LICENSED");
    assertThatThrownBy(() -> new Lease("lessor", CIRCUIT, OPERATE_SERVICE, null, "33"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_lessor_must_be_entitled_in_the_province() {
    for (Service entitling : List.of(IDC, ISP)) {
      licensed(IDC, "33")
          .leasingFrom(lessorWith(entitling, "33"))
          .answers(lease(CIRCUIT, OWN_USE, IDC), "2016-12-31", DENY, "SUPPLIER_NOT_LICENSED")
          .answers(lease(CIRCUIT, OWN_USE, IDC), "2017-01-01", ALLOW)
          .answers(lease(CIRCUIT, OWN_USE, IDC), "2021-12-31", ALLOW)
          .answers(lease(CIRCUIT, OWN_USE, IDC), "2022-01-01", DENY, "SUPPLIER_NOT_LICENSED");
    }
    licensed(IDC, "33")
        .leasingFrom(lessorWith(IDC, "11"))
        .answers(lease(CIRCUIT, OWN_USE, IDC), "2017-05-01", DENY, "SUPPLIER_NOT_LICENSED");
    licensed(IDC, "33")
        .leasingFrom(lessorWith(IRCS, "33"))
        .answers(toOperate(IDC), "2017-05-01", DENY, "SUPPLIER_NOT_LICENSED");
    licensed(IDC, "33")
        .leasingFrom(Scenario.operator("lessor"))
        .answers(toOperate(IDC), "2017-05-01", DENY, "SUPPLIER_NOT_LICENSED");
  }

  @Test
  void a_lessor_that_nobody_knows_is_not_entitled() {
    licensed(IDC, "33").answers(toOperate(IDC), "2017-05-01", DENY, "SUPPLIER_NOT_LICENSED");
  }

  @Test
  void idc_and_isp_operators_do_not_sublease_to_operators_licensed_or_not() {
    for (Service held : List.of(IDC, ISP)) {
      for (Service operated : Service.values()) {
        licensed(operated, "33")
            .leasingFrom(lessorWith(held, "33"))
            .answers(toOperate(operated), "2017-05-01", DENY, "LAYERED_SUBLEASE");
      }
    }
    Scenario.operator()
        .leasingFrom(lessorWith(IDC, "33"))
        .answers(
            toOperate(IDC),
            "2017-05-01",
            DENY,
            "LESSEE_NOT_LICENSED",
            "UNLICENSED",
            "LAYERED_SUBLEASE");
  }

  @Test
  void an_idc_operator_from_elsewhere_breaks_both_rules() {
    licensed(IDC, "33")
        .leasingFrom(lessorWith(IDC, "11"))
        .answers(toOperate(IDC), "2017-05-01", DENY, "SUPPLIER_NOT_LICENSED", "LAYERED_SUBLEASE");
  }

  @Test
  void a_carrier_with_an_idc_license_is_still_a_carrier() {
    licensed(IDC, "33")
        .leasingFrom(
            Scenario.carrier().license("S1", "MIIT", "2010-01-01", "2025-12-31", grant(IDC, "33")))
        .answers(toOperate(IDC), "2017-05-01", ALLOW);
  }

  @Test
  void ones_own_resources_are_no_sublease() {
    Scenario own =
        Scenario.operator("lessor")
            .license("L1", "33", "2016-05-01", "2021-04-30", grant(IDC, "33"));
    own.leasingFrom(own).answers(toOperate(IDC), "2017-05-01", ALLOW);
  }

  @Test
  void a_lessor_with_cdn_only_is_weighed() {
    for (Purpose purpose : List.of(OPERATE_SERVICE, OWN_USE)) {
      licensed(IDC, "33")
          .leasingFrom(lessorWith(CDN, "33"))
          .answers(lease(IP_PREFIX, purpose, IDC), "2016-12-31", DENY, "SUPPLIER_NOT_LICENSED")
          .answers(lease(IP_PREFIX, purpose, IDC), "2017-01-01", WEIGH, "CDN_SUPPLIER");
    }
    licensed(IDC, "33")
        .leasingFrom(lessorWith(CDN, "11"))
        .answers(toOperate(IDC), "2017-05-01", DENY, "SUPPLIER_NOT_LICENSED");
    licensed(IDC, "33")
        .leasingFrom(
            lessorWith(CDN, "33").license("S2", "33", "2017-06-01", "2022-05-31", grant(ISP, "33")))
        .answers(toOperate(IDC), "2017-05-31", WEIGH, "CDN_SUPPLIER")
        .answers(toOperate(IDC), "2017-06-01", DENY, "LAYERED_SUBLEASE");
  }

  @Test
  void an_international_circuit_for_the_own_office_needs_file_and_acknowledgement() {
    Lease office = lease(INTERNATIONAL_CIRCUIT, INTERNAL_OFFICE, IDC);
    Scenario.operator()
        .leasingFrom(Scenario.carrier())
        .answers(office, "2017-05-01", DENY, "FILE_MISSING");
    Scenario.operator()
        .circuitFile("lessor", "2017-05-01", "")
        .leasingFrom(Scenario.carrier())
        .answers(office, "2017-06-01", DENY, "FILE_MISSING");
    Scenario.operator()
        .circuitFile("lessor", "2017-05-01", "2017-05-03")
        .leasingFrom(Scenario.carrier())
        .answers(office, "2017-05-02", DENY, "FILE_MISSING")
        .answers(office, "2017-05-03", ALLOW)
        .answers(office, "2017-05-04", ALLOW)
        .changesNext(office, "2017-05-01", "2017-05-03");
    Scenario.operator()
        .circuitFile("another carrier", "2017-05-01", "2017-05-01")
        .leasingFrom(Scenario.carrier())
        .answers(office, "2017-06-01", DENY, "FILE_MISSING");
  }

  @Test
  void an_international_circuit_for_anything_else_needs_an_approval() {
    Lease business = lease(INTERNATIONAL_CIRCUIT, OPERATE_SERVICE, IDC);
    Lease ownUse = lease(INTERNATIONAL_CIRCUIT, OWN_USE, IDC);
    Scenario operator =
        licensed(IDC, "33")
            .circuitFile("lessor", "2017-01-01", "2017-01-01")
            .approvedCrossBorder("2017-05-01", "2018-04-30")
            .leasingFrom(Scenario.carrier());
    for (Lease asked : List.of(business, ownUse)) {
      operator
          .answers(asked, "2017-04-30", DENY, "CROSS_BORDER")
          .answers(asked, "2017-05-01", ALLOW)
          .answers(asked, "2018-04-30", ALLOW)
          .answers(asked, "2018-05-01", DENY, "CROSS_BORDER");
    }
  }

  @Test
  void credit_is_weighed_and_forbids_nothing() {
    licensed(IDC, "33")
        .listed("C1", "2018-02-10")
        .unlisted("C1", "2018-06-01")
        .leasingFrom(Scenario.carrier())
        .answers(toOperate(IDC), "2018-02-09", ALLOW)
        .answers(toOperate(IDC), "2018-02-10", WEIGH, "CREDIT_CAUTION", "BAD_CREDIT")
        .answers(toOperate(IDC), "2018-05-31", WEIGH, "CREDIT_CAUTION", "BAD_CREDIT")
        .answers(toOperate(IDC), "2018-06-01", ALLOW)
        .answers(lease(CIRCUIT, OWN_USE, IDC), "2018-02-10", WEIGH, "CREDIT_CAUTION", "BAD_CREDIT");
  }

  @Test
  void what_forbids_outweighs_what_is_weighed() {
    licensed(IDC, "33")
        .listed("C1", "2018-02-10")
        .leasingFrom(lessorWith(IDC, "33"))
        .answers(
            toOperate(IDC), "2018-02-10", DENY, "LAYERED_SUBLEASE", "CREDIT_CAUTION", "BAD_CREDIT");
  }
}

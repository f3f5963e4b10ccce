package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.Scenario.hosting;
import static io.qinggui.license.rules.fact.RequiredSystem.FACILITY_SECURITY;
import static io.qinggui.license.rules.fact.RequiredSystem.ICP_FILING;
import static io.qinggui.license.rules.fact.RequiredSystem.ISMS;
import static io.qinggui.license.rules.fact.RequiredSystem.NETWORK_SECURITY;
import static io.qinggui.license.rules.fact.RequiredSystem.RESOURCE_PLATFORM;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static io.qinggui.platform.reference.Service.IRCS;
import static io.qinggui.platform.reference.Service.ISP;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.Expand;
import io.qinggui.license.rules.question.Question.Grant;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.platform.reference.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A1 and A2: what new licenses and more coverage need. */
class AdmissionTest {

  private static final RequiredSystem[] ALL = RequiredSystem.values();
  private static final RequiredSystem[] FOUR = {
    ICP_FILING, RESOURCE_PLATFORM, ISMS, NETWORK_SECURITY
  };

  private static Question grantOf(Service service, String... provinces) {
    return new Grant(Set.of(service), Set.of(provinces));
  }

  private static Question expansionOf(Service service, String... provinces) {
    return new Expand("L1", Set.of(service), Set.of(provinces));
  }

  private static Scenario holding(Fact.Grant grant) {
    return Scenario.operator().license("L1", "33", "2014-05-01", "2025-12-31", grant);
  }

  private static List<RequiredSystem> missing(Scenario operator, Question question, String on) {
    return operator.ask(question, on).reasons().stream()
        .map(Reason::systems)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void idc_and_ircs_need_all_five_systems() {
    for (Service service : List.of(IDC, IRCS)) {
      Scenario operator = Scenario.operator();
      operator.answers(grantOf(service, "33"), "2017-05-01", DENY, "EVALUATION_MISSING");
      assertThat(missing(operator, grantOf(service, "33"), "2017-05-01")).containsExactly(ALL);
      operator
          .passed("L0", "2017-04-01", "33", FOUR)
          .answers(grantOf(service, "33"), "2017-05-01", DENY, "EVALUATION_MISSING");
      assertThat(missing(operator, grantOf(service, "33"), "2017-05-01"))
          .containsExactly(FACILITY_SECURITY);
      operator
          .passed("L0", "2017-05-01", "33", FACILITY_SECURITY)
          .answers(grantOf(service, "33"), "2017-04-30", DENY, "EVALUATION_MISSING")
          .answers(grantOf(service, "33"), "2017-05-01", ALLOW)
          .answers(grantOf(service, "33"), "2017-05-02", ALLOW)
          .changesNext(grantOf(service, "33"), "2017-04-01", "2017-05-01");
    }
  }

  @Test
  void cdn_and_isp_need_four() {
    for (Service service : List.of(CDN, ISP)) {
      Scenario.operator()
          .passed("L0", "2017-04-01", "33", FOUR)
          .answers(grantOf(service, "33"), "2017-03-31", DENY, "EVALUATION_MISSING")
          .answers(grantOf(service, "33"), "2017-04-01", ALLOW);
    }
  }

  @Test
  void every_province_asked_for_is_named() {
    Scenario operator = Scenario.operator().passed("L0", "2017-04-01", "33", ALL);
    operator.answers(grantOf(IDC, "33", "11"), "2017-05-01", DENY, "EVALUATION_MISSING");
    Reason reason = operator.ask(grantOf(IDC, "33", "11"), "2017-05-01").reasons().getFirst();
    assertThat(reason.scope().province()).isEqualTo("11");
    assertThat(reason.rule().id()).isEqualTo("A1");
    assertThat(reason.clause()).isEqualTo("二(三)2-3");
  }

  @Test
  void a_failed_evaluation_takes_the_pass_back() {
    Scenario operator =
        Scenario.operator()
            .passed("L0", "2017-04-01", "33", FOUR)
            .failed("L0", "2017-06-01", "33", ISMS);
    operator
        .answers(grantOf(CDN, "33"), "2017-05-31", ALLOW)
        .answers(grantOf(CDN, "33"), "2017-06-01", DENY, "EVALUATION_MISSING")
        .changesNext(grantOf(CDN, "33"), "2017-04-01", "2017-06-01");
    assertThat(operator.ask(grantOf(CDN, "33"), "2017-06-01").reasons().getFirst().because())
        .containsExactly("evaluation-5");
  }

  @Test
  void an_operator_that_nobody_knows_is_unlicensed_too() {
    Scenario.unknown()
        .answers(grantOf(CDN, "33"), "2017-05-01", DENY, "EVALUATION_MISSING", "UNLICENSED");
  }

  @Test
  void more_idc_coverage_needs_facility_and_network_security() {
    Scenario operator = holding(grant(IDC, "33"));
    operator.answers(expansionOf(IDC, "11"), "2017-05-01", DENY, "EVALUATION_MISSING");
    assertThat(missing(operator, expansionOf(IDC, "11"), "2017-05-01"))
        .containsExactly(FACILITY_SECURITY, NETWORK_SECURITY);
    operator
        .passed("L1", "2017-05-01", "11", FACILITY_SECURITY, NETWORK_SECURITY)
        .answers(expansionOf(IDC, "11"), "2017-04-30", DENY, "EVALUATION_MISSING")
        .answers(expansionOf(IDC, "11"), "2017-05-01", ALLOW)
        .answers(expansionOf(IDC, "12"), "2017-05-01", DENY, "EVALUATION_MISSING");
  }

  @Test
  void more_cdn_coverage_needs_network_security() {
    Scenario operator = holding(grant(CDN, "33"));
    assertThat(missing(operator, expansionOf(CDN, "11"), "2017-05-01"))
        .containsExactly(NETWORK_SECURITY);
    operator
        .passed("L1", "2017-05-01", "11", NETWORK_SECURITY)
        .answers(expansionOf(CDN, "11"), "2017-05-01", ALLOW);
  }

  @Test
  void more_isp_coverage_needs_network_security_only_with_website_hosting() {
    Scenario with = holding(hosting("33"));
    assertThat(missing(with, expansionOf(ISP, "11"), "2017-05-01"))
        .containsExactly(NETWORK_SECURITY);
    Scenario without = holding(grant(ISP, "33"));
    without.answers(expansionOf(ISP, "11"), "2017-05-01", ALLOW);
  }

  @Test
  void for_isp_only_a_new_province_is_new_scope() {
    Scenario operator = holding(hosting("33"));
    operator
        .answers(expansionOf(ISP, "33"), "2017-05-01", ALLOW)
        .answers(expansionOf(ISP, "33", "11"), "2017-05-01", DENY, "EVALUATION_MISSING");
    assertThat(operator.ask(expansionOf(ISP, "33", "11"), "2017-05-01").reasons())
        .extracting(it -> it.scope().province())
        .containsExactly("11");
  }

  @Test
  void without_a_license_named_what_any_of_them_covers_is_no_new_scope() {
    Question anyLicense = new Expand(null, Set.of(ISP), Set.of("11"));
    holding(hosting("33"))
        .license("L2", "11", "2017-06-01", "2025-12-31", hosting("11"))
        .answers(anyLicense, "2017-05-31", DENY, "EVALUATION_MISSING")
        .answers(anyLicense, "2017-06-01", ALLOW)
        .answers(anyLicense, "2017-06-02", ALLOW)
        .answers(expansionOf(ISP, "11"), "2017-06-02", DENY, "EVALUATION_MISSING");
  }

  @Test
  void for_idc_and_cdn_a_room_a_node_or_bandwidth_is_new_scope_also_where_they_are() {
    holding(grant(IDC, "33"))
        .answers(expansionOf(IDC, "33"), "2017-05-01", DENY, "EVALUATION_MISSING");
    holding(grant(CDN, "33"))
        .answers(expansionOf(CDN, "33"), "2017-05-01", DENY, "EVALUATION_MISSING");
  }

  @Test
  void a_service_that_the_license_does_not_grant_is_admitted_not_expanded() {
    Scenario operator = holding(grant(IDC, "33"));
    operator.answers(expansionOf(CDN, "33"), "2017-05-01", DENY, "EVALUATION_MISSING");
    assertThat(operator.ask(expansionOf(CDN, "33"), "2017-05-01").reasons().getFirst().rule().id())
        .isEqualTo("A1");
  }

  @Test
  void a_license_that_is_not_in_force_is_not_expanded() {
    holding(grant(ISP, "33"))
        .cancelled("L1", "2018-01-01")
        .answers(expansionOf(ISP, "11"), "2017-12-31", ALLOW)
        .answers(expansionOf(ISP, "11"), "2018-01-01", DENY, "EVALUATION_MISSING", "UNLICENSED");
  }

  @Test
  void what_is_required_can_be_amended() {
    Scenario.operator()
        .amended("新通告", Map.of("admissionSystemsCdn", List.of("ISMS")))
        .passed("L0", "2017-04-01", "33", ISMS)
        .answers(grantOf(CDN, "33"), "2017-05-01", ALLOW);
  }
}

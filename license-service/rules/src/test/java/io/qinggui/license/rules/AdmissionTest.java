package io.qinggui.license.rules;

import static io.qinggui.license.rules.Story.grant;
import static io.qinggui.license.rules.Story.hosting;
import static io.qinggui.license.rules.fact.RequiredSystem.FACILITY_SECURITY;
import static io.qinggui.license.rules.fact.RequiredSystem.ICP_FILING;
import static io.qinggui.license.rules.fact.RequiredSystem.ISMS;
import static io.qinggui.license.rules.fact.RequiredSystem.NETWORK_SECURITY;
import static io.qinggui.license.rules.fact.RequiredSystem.RESOURCE_PLATFORM;
import static io.qinggui.license.rules.fact.Service.CDN;
import static io.qinggui.license.rules.fact.Service.IDC;
import static io.qinggui.license.rules.fact.Service.IRCS;
import static io.qinggui.license.rules.fact.Service.ISP;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.fact.Service;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.Expand;
import io.qinggui.license.rules.question.Question.Grant;
import io.qinggui.license.rules.standing.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return new Expand(Optional.of("L1"), Set.of(service), Set.of(provinces));
  }

  private static Story holding(Fact.Grant grant) {
    return Story.operator().license("L1", "33", "2014-05-01", "2025-12-31", grant);
  }

  private static List<RequiredSystem> missing(Story story, Question question, String on) {
    return story.ask(question, on).reasons().stream()
        .map(Reason::systems)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void idc_and_ircs_need_all_five_systems() {
    for (Service service : List.of(IDC, IRCS)) {
      Story story = Story.operator();
      story.answers(grantOf(service, "33"), "2017-05-01", DENY, "EVALUATION_MISSING");
      assertThat(missing(story, grantOf(service, "33"), "2017-05-01")).containsExactly(ALL);
      story
          .passed("L0", "2017-04-01", "33", FOUR)
          .answers(grantOf(service, "33"), "2017-05-01", DENY, "EVALUATION_MISSING");
      assertThat(missing(story, grantOf(service, "33"), "2017-05-01"))
          .containsExactly(FACILITY_SECURITY);
      story
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
      Story.operator()
          .passed("L0", "2017-04-01", "33", FOUR)
          .answers(grantOf(service, "33"), "2017-03-31", DENY, "EVALUATION_MISSING")
          .answers(grantOf(service, "33"), "2017-04-01", ALLOW);
    }
  }

  @Test
  void every_province_asked_for_is_named() {
    Story story = Story.operator().passed("L0", "2017-04-01", "33", ALL);
    story.answers(grantOf(IDC, "33", "11"), "2017-05-01", DENY, "EVALUATION_MISSING");
    Reason reason = story.ask(grantOf(IDC, "33", "11"), "2017-05-01").reasons().getFirst();
    assertThat(reason.scope().province()).contains("11");
    assertThat(reason.rule().id()).isEqualTo("A1");
    assertThat(reason.clause()).isEqualTo("二(三)2-3");
  }

  @Test
  void a_failed_evaluation_takes_the_pass_back() {
    Story story =
        Story.operator()
            .passed("L0", "2017-04-01", "33", FOUR)
            .failed("L0", "2017-06-01", "33", ISMS);
    story
        .answers(grantOf(CDN, "33"), "2017-05-31", ALLOW)
        .answers(grantOf(CDN, "33"), "2017-06-01", DENY, "EVALUATION_MISSING")
        .changesNext(grantOf(CDN, "33"), "2017-04-01", "2017-06-01");
    assertThat(story.ask(grantOf(CDN, "33"), "2017-06-01").reasons().getFirst().because())
        .containsExactly("evaluation-5");
  }

  @Test
  void an_operator_that_nobody_knows_is_unlicensed_too() {
    Story.unknown()
        .answers(grantOf(CDN, "33"), "2017-05-01", DENY, "EVALUATION_MISSING", "UNLICENSED");
  }

  @Test
  void more_idc_coverage_needs_facility_and_network_security() {
    Story story = holding(grant(IDC, "33"));
    story.answers(expansionOf(IDC, "11"), "2017-05-01", DENY, "EVALUATION_MISSING");
    assertThat(missing(story, expansionOf(IDC, "11"), "2017-05-01"))
        .containsExactly(FACILITY_SECURITY, NETWORK_SECURITY);
    story
        .passed("L1", "2017-05-01", "11", FACILITY_SECURITY, NETWORK_SECURITY)
        .answers(expansionOf(IDC, "11"), "2017-04-30", DENY, "EVALUATION_MISSING")
        .answers(expansionOf(IDC, "11"), "2017-05-01", ALLOW)
        .answers(expansionOf(IDC, "12"), "2017-05-01", DENY, "EVALUATION_MISSING");
  }

  @Test
  void more_cdn_coverage_needs_network_security() {
    Story story = holding(grant(CDN, "33"));
    assertThat(missing(story, expansionOf(CDN, "11"), "2017-05-01"))
        .containsExactly(NETWORK_SECURITY);
    story
        .passed("L1", "2017-05-01", "11", NETWORK_SECURITY)
        .answers(expansionOf(CDN, "11"), "2017-05-01", ALLOW);
  }

  @Test
  void more_isp_coverage_needs_network_security_only_with_website_hosting() {
    Story with = holding(hosting("33"));
    assertThat(missing(with, expansionOf(ISP, "11"), "2017-05-01"))
        .containsExactly(NETWORK_SECURITY);
    Story without = holding(grant(ISP, "33"));
    without.answers(expansionOf(ISP, "11"), "2017-05-01", ALLOW);
  }

  @Test
  void for_isp_only_a_new_province_is_new_scope() {
    Story story = holding(hosting("33"));
    story
        .answers(expansionOf(ISP, "33"), "2017-05-01", ALLOW)
        .answers(expansionOf(ISP, "33", "11"), "2017-05-01", DENY, "EVALUATION_MISSING");
    assertThat(story.ask(expansionOf(ISP, "33", "11"), "2017-05-01").reasons())
        .extracting(it -> it.scope().province().orElseThrow())
        .containsExactly("11");
    story
        .expanded("L1", "2017-06-01", hosting("11"))
        .answers(expansionOf(ISP, "11"), "2017-05-31", DENY, "EVALUATION_MISSING")
        .answers(expansionOf(ISP, "11"), "2017-06-01", ALLOW)
        .answers(expansionOf(ISP, "11"), "2017-06-02", ALLOW);
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
    Story story = holding(grant(IDC, "33"));
    story.answers(expansionOf(CDN, "33"), "2017-05-01", DENY, "EVALUATION_MISSING");
    assertThat(story.ask(expansionOf(CDN, "33"), "2017-05-01").reasons().getFirst().rule().id())
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
    Story.operator()
        .amended("新通告", Map.of("admissionSystemsCdn", List.of("ISMS")))
        .passed("L0", "2017-04-01", "33", ISMS)
        .answers(grantOf(CDN, "33"), "2017-05-01", ALLOW);
  }
}

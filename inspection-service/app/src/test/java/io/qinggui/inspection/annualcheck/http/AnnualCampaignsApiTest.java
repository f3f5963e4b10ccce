package io.qinggui.inspection.annualcheck.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.noteLicense;
import static io.qinggui.inspection.InspectionService.noteLicenseFact;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.Registrations;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;

class AnnualCampaignsApiTest {

  private static final String PATH = "/api/v1/annual-campaigns";
  private static final String QINGHAI = Tokens.administration("63");

  @Test
  void a_campaign_shows_how_far_each_license_of_the_issuer_is() {
    String pending = licensed();
    String submitted = licensed();
    String concluded = licensed();
    API.post(
            Tokens.operator(submitted),
            "/api/v1/annual-reports",
            json(
                "{'licenseNumber': 'B1-%s', 'year': 2018, 'submittedOn': '2019-02-01'}", submitted))
        .created();
    API.post(
            QINGHAI,
            "/api/v1/annual-checks",
            json(
                "{'licenseNumber': 'B1-%s', 'operatorId': '%s', 'year': 2018,"
                    + " 'outcome': 'QUALIFIED', 'concludedOn': '2019-03-01',"
                    + " 'deviation': '经整改复核'}",
                concluded, concluded))
        .created();

    String location =
        API.post(QINGHAI, PATH, body("2019-01-01", "2019-03-31")).created().header("Location");

    Answer campaign = found(location + "?limit=500").ok();
    assertThat(state(campaign, pending)).isEqualTo("PENDING");
    assertThat(state(campaign, submitted)).isEqualTo("SUBMITTED");
    assertThat(state(campaign, concluded)).isEqualTo("CONCLUDED");
    assertThat(campaign.at("/counts/CONCLUDED")).isEqualTo("1");
    assertThat(found(PATH + "?year=2018&licenseNumber=B1-" + pending).body())
        .contains("AC-63-2018");
    assertThat(found(PATH + "?year=2019&licenseNumber=B1-" + pending).body())
        .doesNotContain("AC-63-2018");
    assertThat(found("/api/v1/annual-checks/B1-" + concluded).body()).contains("经整改复核");
    refused(403, "forbidden", () -> API.get(Tokens.operator(pending), location));
  }

  @Test
  void a_campaign_is_announced_by_its_issuer() {
    refused(
        403,
        "forbidden",
        () -> API.post(Tokens.administration("11"), PATH, body("2019-01-01", "2019-03-31")));
    refusedAt(
        "/endsOn",
        "campaign-ends-before-it-begins",
        () -> API.post(QINGHAI, PATH, body("2019-01-01", "2018-12-31").replace("2018,", "2017,")));
  }

  /** With everything that was written before. */
  private static Answer found(String path) {
    return API.get(QINGHAI, path, "Min-Ledger-Position", "inspection:" + LEDGER.head());
  }

  private static String state(Answer campaign, String operator) {
    return campaign
        .json()
        .path("items")
        .valueStream()
        .filter(it -> it.path("operatorId").stringValue().equals(operator))
        .findFirst()
        .orElseThrow()
        .path("state")
        .stringValue();
  }

  private static String body(String startsOn, String endsOn) {
    return json(
        "{'year': 2018, 'issuer': '63', 'startsOn': '%s', 'endsOn': '%s'}", startsOn, endsOn);
  }

  private static String licensed() {
    String operator = newUscc();
    noteLicense("B1-" + operator, operator, "63");
    noteLicenseFact(Registrations.of(operator, "63", "2014-05-01", "2034-04-30"));
    return operator;
  }
}

package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Pictures for the docs: the main pages as an administration sees the sample campaign. */
final class SamplePictures {

  private static final String BANNED =
      "/standings?effect=NO_NEW_CUSTOMERS&code=COMPLIANCE_NOT_FULFILLED&province=33"
          + "&validAt=2018-01-01T00:00:00%2B08:00";
  private static final String FINDINGS = "/findings?limit=500&validAt=2017-06-01T00:00:00%2B08:00";

  private final RunningNode node;
  private final Page page;

  private SamplePictures(RunningNode node, Page page) {
    this.node = node;
    this.page = page;
  }

  /** Takes them; skipped where there is no browser. */
  static void of(RunningNode node) throws Exception {
    try (Chromium chromium = Chromium.start();
        BrowserContext window = chromium.windowAt(node.frontDoor())) {
      new SamplePictures(node, window.newPage()).take();
    }
  }

  private void take() throws Exception {
    page.navigate("/login?to=%2Fdesk");
    page.locator("[name=username]").fill("ca-33");
    page.locator("[name=password]").fill("demo");
    page.locator("[name=password]").press("Enter");
    page.waitForURL("**/desk");
    Chromium.picture(page, "sample-desk.png");

    JsonNode banned = node.get("miit", BANNED).path("items").path(0);
    String operator = banned.path("operatorId").asString();
    page.navigate("/operators?effect=NO_NEW_CUSTOMERS&province=33&validAt=2018-01-01");
    assertThat(page.locator("main tbody").innerText()).contains(operator);
    Chromium.picture(page, "sample-operators.png");

    page.navigate("/operators/" + operator + "?validAt=2018-01-01");
    assertThat(page.locator("main").innerText()).contains("不得");
    Chromium.picture(page, "sample-operator.png");
    page.locator("table td a").filter(containing("停")).first().click();
    page.waitForURL("**/why?*");
    Chromium.picture(page, "sample-why.png");

    page.navigate("/cases");
    Chromium.picture(page, "sample-cases.png");
    page.navigate("/leases/" + encoded(layered()) + "?validAt=2017-06-01");
    assertThat(page.locator("svg").count()).isPositive();
    Chromium.picture(page, "sample-leases.png");
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** A lease of a chain that has a layer too many. */
  private String layered() throws Exception {
    for (JsonNode finding : node.get("miit", FINDINGS).path("items")) {
      if (finding.path("kind").asString().equals("LAYERED_SUBLEASE")) {
        return finding.path("leaseId").asString();
      }
    }
    throw new AssertionError("the sample has no layered sublease on that day");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

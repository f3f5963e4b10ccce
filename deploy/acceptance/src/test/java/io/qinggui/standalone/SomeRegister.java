package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;

/** A small register for pages to show. */
final class SomeRegister {

  static final String LICENSE = "浙B1-20140009";
  static final String NAME = "示例数据有限公司";
  static final String HOSTILE = "<script>window.stolen=1</script>";

  static final String OPERATOR = "91330100MADATA001B";

  /** Of the old cohort: it committed in time and has nothing evaluated. */
  static final String OLD_LICENSE = "浙B1-20110002";

  static final String CARRIER = "91330100MACARR001R";

  private SomeRegister() {}

  /** Registers it, and waits until every list has it. */
  static void in(RunningNode node) {
    try {
      write(node, "/operators", operator("\"uscc\": \"" + OPERATOR + "\"", NAME));
      write(node, "/operators", operator("\"note\": \"摸底调查\"", HOSTILE));
      write(
          node,
          "/licenses",
          """
          {"licenseNumber": "%s", "operatorId": "%s", "issuer": "33", "grantedOn": "2014-05-01",
           "validUntil": "2019-04-30", "grants": [{"service": "IDC", "provinces": ["33"]}]}
          """
              .formatted(LICENSE, OPERATOR));
      write(
          node,
          "/licenses",
          """
          {"licenseNumber": "%s", "operatorId": "%s", "issuer": "33", "grantedOn": "2011-06-01",
           "validUntil": "2021-05-31",
           "grants": [{"service": "ISP", "provinces": ["33"], "websiteHosting": true}]}
          """
              .formatted(OLD_LICENSE, OPERATOR));
      write(
          node,
          "/licenses/" + URLEncoder.encode(OLD_LICENSE, UTF_8) + "/commitments",
          """
          {"track": "COMPLIANCE", "signedOn": "2017-03-20", "receivedOn": "2017-03-21",
           "addressee": "33"}
          """);
      write(
          node,
          "/operators",
          """
          {"uscc": "%s", "name": "示例通信有限公司", "kind": "CARRIER", "province": "33"}
          """
              .formatted(CARRIER));
      write(
          node,
          "/hotlines",
          """
          {"province": "33", "number": "0571-12300", "hours": "工作日 9:00-17:00",
           "publishedOn": "2017-02-01"}
          """);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    assertThat(node.settledHeads()).isNotEmpty();
  }

  private static String operator(String identity, String name) {
    return "{%s, \"name\": \"%s\", \"kind\": \"ENTERPRISE\", \"province\": \"33\"}"
        .formatted(identity, name);
  }

  private static void write(RunningNode node, String path, String body)
      throws IOException, InterruptedException {
    assertThat(node.post("ca-33", path, body).status()).isEqualTo(201);
  }
}

package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static io.qinggui.gateway.session.TestVisitors.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What a carrier was ordered, and what subscribers see of their deliveries. */
class NotificationPagesTest {

  private static final String CARRIER = "91110000100000227W";
  private static final String OPERATOR_ID = "91410100YLGW1MWXJ5";

  private static final String ORDER =
      """
      {"orderId":"ORDER-1","operatorId":"91410100YLGW1MWXJ5","addressee":"91110000100000227W",
       "effect":"BARRED","services":[],"provinces":["41"],"since":"2019-10-13",
       "clause":"二(一)1(1)","effects":[
        {"effect":"NO_NEW_CUSTOMERS","service":"IDC","province":"41",
         "licenseNumber":"豫B1-20090209","clause":"二(三)1, 三(四)","rule":"C1",
         "code":"COMPLIANCE_NOT_COMMITTED","from":"2017-04-01","until":null,
         "because":["6110b215-e964-8ea4-be0d-3267297f43bc"]}],
       "text":{"zh":"自2019年10月13日起，<script>alert(1)</script>不得经营各项业务。",
               "en":"From 2019-10-13 it may not operate any service."},
       "decision":"/api/v1/operators/91410100YLGW1MWXJ5/standing?validAt=2019-10-12T16:00:00Z\
      &knownAt=2020-01-01T20:54:34.101365Z",
       "issuedAt":"2020-01-01T20:54:34.892997Z","state":"ESCALATED",
       "escalations":[{"to":"41","at":"2020-01-02T20:54:34Z"}],
       "acknowledgement":null,"superseded":null}\
      """;

  private static final String ACKNOWLEDGED =
      ORDER
          .replace("ESCALATED", "ACKNOWLEDGED")
          .replace(
              "\"acknowledgement\":null",
              """
              "acknowledgement":{"acknowledgedOn":"2020-01-05","action":"NOT_SERVED",
                "remark":"未向其提供<b>资源</b>"}\
              """);

  private static final String SUBSCRIPTION =
      """
      {"subscriptionId":"SUB-1","state":"DISABLED",
       "owner":{"subject":"carrier","operatorId":"91110000100000227W","province":null},
       "name":"<img src=x>平台",
       "types":["io.qinggui.license.standing-changed.v1","io.qinggui.inspection.*"],
       "provinces":["33"],"services":[],"operatorIds":[],
       "delivery":{"kind":"WEBHOOK","url":"https://hooks.example.cn/qinggui","mode":"STRUCTURED",
        "ordering":"PER_OPERATOR","validation":"NONE","to":null,"digest":null,"language":null},
       "from":4175,"earlierSecretsUntil":null,
       "lastAlert":{"type":"io.qinggui.notification.subscription-disabled","on":"2020-01-05",
        "eventType":"io.qinggui.license.standing-changed.v1","eventId":"e","lastStatus":503}}\
      """;

  private static final String DELIVERY =
      """
      {"deliveryId":"4204","eventId":"1d0006c2-0549-8cba-8e04-5ea117cb8842",
       "type":"io.qinggui.license.standing-changed.v1","operatorId":"91410100YLGW1MWXJ5",
       "feedposition":4204,"status":"RETRYING","attempts":[
        {"at":"2020-01-02T21:19:24Z","statusCode":null,"milliseconds":1,"answer":"",
         "failure":"connect-refused"},
        {"at":"2020-01-02T21:19:30Z","statusCode":503,"milliseconds":38,
         "answer":"<script>alert(2)</script>","failure":null}],
       "nextAttemptAt":"2020-01-02T21:24:48Z"}\
      """;

  private static final String WAITING =
      DELIVERY
          .replaceFirst("(?s)\"attempts\":.*", "\"attempts\":[],\"nextAttemptAt\":null}")
          .replace("RETRYING", "WAITING");

  @BeforeEach
  void reset() {
    RunningGateway.reset();
    NOTIFICATION.answerWith(
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String body =
              switch (path) {
                case "/api/v1/orders", "/api/v1/subscriptions" ->
                    "{\"items\":[%s],\"next\":\"a b\"}"
                        .formatted(path.endsWith("orders") ? ORDER : SUBSCRIPTION);
                case "/api/v1/orders/ORDER-1" -> ORDER;
                case "/api/v1/orders/ORDER-2" -> ACKNOWLEDGED;
                case "/api/v1/subscriptions/SUB-1" -> SUBSCRIPTION;
                case "/api/v1/subscriptions/SUB-1/test" ->
                    """
                    {"at":"2020-01-02T21:19:30Z","statusCode":204,"milliseconds":12,"answer":"",
                     "failure":null}\
                    """;
                case "/api/v1/subscriptions/SUB-1/deliveries" ->
                    "{\"items\":[%s,%s],\"next\":null}".formatted(WAITING, DELIVERY);
                case "/api/v1/subscriptions/SUB-1/deliveries/4204" -> DELIVERY;
                case "/api/v1/subscriptions/SUB-1/runs/RUN-1" ->
                    """
                    {"runId":"RUN-1","kind":"RECOVERY","from":1,"until":9,"state":"RUNNING",
                     "delivered":3,"outstanding":5,"failed":1}\
                    """;
                default -> "";
              };
          if (body.isEmpty()) {
            StubService.send(
                exchange,
                403,
                "application/problem+json",
                "{\"code\":\"forbidden\",\"status\":403,\"detail\":\"无权进行此操作。\"}");
          } else {
            StubService.send(exchange, 200, "application/json", body);
          }
        });
    OPERATOR.answerWith(
        exchange ->
            StubService.send(
                exchange,
                200,
                "application/json",
                "{\"operatorId\":\"X\",\"name\":\"样例<i>移动</i>\"}"));
  }

  @Test
  void who_is_not_logged_in_logs_in_first() {
    Answer page = get("/notification");

    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location")).isEqualTo("/login?to=%2Fnotification");
  }

  @Test
  void a_carrier_finds_what_it_was_ordered() {
    Answer page = as(carrier(), "/notification?state=ESCALATED&operatorId=" + OPERATOR_ID);

    assertThat(page.status()).isEqualTo(200);
    assertThat(NOTIFICATION.last().target())
        .isEqualTo("/api/v1/orders?state=ESCALATED&operatorId=" + OPERATOR_ID + "&limit=50");
    assertThat(page.body())
        .contains("不得经营各项业务", "逾期未反馈", "2019年10月13日", "/notification/orders/ORDER-1")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "cursor=a+b")
        .contains("/notification/orders.xlsx?", "state=ESCALATED")
        .doesNotContain("<script>alert", "name=\"addressee\"");
  }

  @Test
  void an_officer_narrows_them_by_carrier() {
    assertThat(as(TestVisitors.administration("41"), "/notification").body())
        .contains("name=\"addressee\"", "/operators/" + CARRIER);
  }

  @Test
  void an_order_says_what_is_ordered_of_whom_by_which_clause_and_since_when() {
    Answer page = as(carrier(), "/notification/orders/ORDER-1");

    assertThat(page.body())
        .contains("样例&lt;i&gt;移动&lt;/i&gt; " + CARRIER, OPERATOR_ID, "不得经营", "河南省")
        .contains("二（一）1（1）", "无证经营。即企业未取得相应的电信业务经营许可证")
        .contains("因逾期未反馈，已报河南省通信管理局")
        .contains("互联网数据中心业务", "豫B1-20090209")
        .contains("/history#e-6110b215-e964-8ea4-be0d-3267297f43bc")
        .contains("knownAt=2020-01-01T20%3A54%3A34.101365Z&amp;validAt=2019-10-13")
        .doesNotContain("ESCALATED", "BARRED", "COMPLIANCE_NOT_COMMITTED", "二(一)1(1)");
    assertThat(as(carrier(), "/notification/orders/ORDER-1?lang=en").body())
        .contains("From 2019-10-13 it may not operate any service.", "II(1)1(1)", "Acknowledge")
        .contains("Operation without a license");
  }

  @Test
  void its_addressee_alone_is_offered_to_acknowledge_it_and_only_once() {
    String offer = "/filings/postOrdersAcknowledgement?";

    assertThat(as(carrier(), "/notification/orders/ORDER-1").body())
        .contains(
            offer, "orderId=ORDER-1", "acknowledgedOn=20", "back=%2Fnotification%2Forders%2F");
    assertThat(as(carrier(), "/notification/orders/ORDER-2").body()).doesNotContain(offer);
    for (String other :
        new String[] {
          TestVisitors.of("MIIT"),
          TestVisitors.of("AUDITOR"),
          TestVisitors.of("CARRIER", "91110000100000999X"),
          TestVisitors.of("OPERATOR", OPERATOR_ID)
        }) {
      assertThat(as(other, "/notification/orders/ORDER-1").body()).doesNotContain(offer);
    }
  }

  @Test
  void an_acknowledgement_says_by_whom_when_and_what_was_done() {
    assertThat(as(carrier(), "/notification/orders/ORDER-2").body())
        .contains("已反馈", "反馈单位", "2020年1月5日", "未向其提供资源", "未向其提供&lt;b&gt;资源&lt;/b&gt;")
        .doesNotContain("NOT_SERVED", "<b>资源");
  }

  @Test
  void an_operator_is_not_told_the_name_of_the_carrier_that_it_may_not_look_up() {
    as(TestVisitors.of("OPERATOR", OPERATOR_ID), "/notification/orders/ORDER-1");

    assertThat(OPERATOR.received())
        .extracting(StubService.Received::target)
        .containsExactly("/api/v1/operators/" + OPERATOR_ID);
  }

  @Test
  void orders_are_had_as_a_sheet() {
    NOTIFICATION.answerWith(
        exchange ->
            StubService.send(
                exchange, 200, "application/json", "{\"items\":[" + ORDER + "],\"next\":null}"));

    Answer sheet = as(carrier(), "/notification/orders.xlsx?state=OPEN");

    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.header("Content-Type"))
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(NOTIFICATION.last().target()).contains("state=OPEN");
  }

  @Test
  void subscriptions_are_listed_in_words() {
    Answer page = as(carrier(), "/notification/subscriptions?state=DISABLED");

    assertThat(NOTIFICATION.last().target())
        .startsWith("/api/v1/subscriptions?")
        .contains("state=DISABLED", "limit=50");
    assertThat(page.body())
        .contains("经营状态变化", "监督检查的全部事件", "https://hooks.example.cn/qinggui", "已停用")
        .contains("&lt;img src=x&gt;平台", "/filings/postSubscriptions?back=")
        .doesNotContain("<img", "io.qinggui.");
  }

  @Test
  void a_subscription_shows_every_attempt_of_its_deliveries() {
    Answer page = as(carrier(), "/notification/subscriptions/SUB-1?status=RETRYING");

    assertThat(NOTIFICATION.received())
        .extracting(StubService.Received::target)
        .anyMatch(it -> it.contains("/SUB-1/deliveries?") && it.contains("status=RETRYING"));
    assertThat(page.body())
        .contains("因投递连续失败已停用", "最后应答 503", "网络推送", "浙江省", "4175")
        .contains("接收端拒绝连接（1 毫秒）", "接收端未接收（应答 503，38 毫秒）")
        .contains("尚未尝试", "依次进行", "2020年1月3日 05:24:48")
        .doesNotContain("connect-refused", "io.qinggui.", "RETRYING<", "PER_OPERATOR");
    assertThat(as(carrier(), "/notification/subscriptions/SUB-1?lang=en").body())
        .contains("The endpoint refused the connection (1 ms)", "never tried");
  }

  @Test
  void its_steps_are_those_that_its_state_has() {
    assertThat(as(carrier(), "/notification/subscriptions/SUB-1").body())
        .containsPattern("/filings/postSubscriptionsResumption\\?\\S*subscriptionId=SUB-1")
        .contains("/notification/subscriptions/SUB-1/test", "/filings/postSubscriptionsRecovery?")
        .contains("/filings/postSubscriptionsReplay?", "/filings/postSubscriptionsRemoval?")
        .contains("/filings/postSubscriptionsSecretRotation?")
        .contains("/filings/postSubscriptionsDeliveriesRetry?", "deliveryId=4204")
        .doesNotContain("/filings/postSubscriptionsPause");
  }

  @Test
  void a_test_is_sent_and_its_result_told() {
    Answer page = test(carrier(), SECRET);

    assertThat(NOTIFICATION.last().method()).isEqualTo("POST");
    assertThat(NOTIFICATION.last().target()).isEqualTo("/api/v1/subscriptions/SUB-1/test");
    assertThat(page.body()).contains("已接收（应答 204，12 毫秒）");
  }

  @Test
  void a_test_is_sent_from_no_other_page() {
    assertThat(test(carrier(), "guessed").status()).isEqualTo(403);
    assertThat(test(carrier(), SECRET, "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
    assertThat(test(carrier(), SECRET, "Origin", "https://elsewhere.example").status())
        .isEqualTo(403);
    assertThat(test("nothing=here", SECRET).status()).isEqualTo(401);
    assertThat(NOTIFICATION.received()).isEmpty();
  }

  private static Answer test(String visitor, String secret, String... more) {
    String[] headers =
        Stream.concat(
                Stream.of("Cookie", visitor, "Content-Type", "application/x-www-form-urlencoded"),
                Arrays.stream(more))
            .toArray(String[]::new);
    return RunningGateway.API.send(
        "",
        "POST",
        "/notification/subscriptions/SUB-1/test",
        BodyPublishers.ofString("session=" + secret),
        headers);
  }

  @Test
  void a_delivery_shows_what_the_endpoint_answered_and_nothing_of_it_runs() {
    assertThat(as(carrier(), "/notification/subscriptions/SUB-1/deliveries/4204").body())
        .contains("&lt;script&gt;alert(2)&lt;/script&gt;", "4204", "/operators/" + OPERATOR_ID)
        .doesNotContain("<script>alert");
  }

  @Test
  void what_is_delivered_again_can_be_watched() {
    assertThat(as(carrier(), "/notification/subscriptions/SUB-1/runs/RUN-1").body())
        .contains("进行中", "补投", "1–9", "<dd>3</dd>", "<dd>5</dd>", "<dd>1</dd>");
  }

  @Test
  void anothers_subscription_is_refused_in_a_page() {
    Answer page = as(carrier(), "/notification/subscriptions/SUB-OF-ANOTHER");

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body()).contains("无权查看或办理", "无权进行此操作。").doesNotContain("forbidden");
  }

  @Test
  void subscribers_copy_how_to_verify_in_their_language() {
    Answer page = as(carrier(), "/notification/verification");
    assertThat(page.body())
        .contains("Java</h2>", "Python</h2>", "Go</h2>", "JavaScript</h2>")
        .contains("final class WebhookVerifier", "def is_genuine", "func IsGenuine")
        .contains("function isGenuine", "/.well-known/webhook-keys");

    Answer file = as(carrier(), "/notification/verification/webhook_verifier.py");
    assertThat(file.header("Content-Disposition")).contains("webhook_verifier.py");
    assertThat(file.body()).startsWith("import base64");

    assertThat(as(carrier(), "/notification/verification/passwd").status()).isEqualTo(404);
  }

  /** A gateway of its own: its circuit stays open for a while. */
  @Test
  void an_outage_is_told_in_a_page() {
    try (ConfigurableApplicationContext gateway = RunningGateway.start()) {
      NOTIFICATION.kill();

      Answer page = Api.of(gateway).get("", "/notification", "Cookie", carrier());

      assertThat(page.status()).isEqualTo(503);
      assertThat(page.body()).contains("服务暂不可用");
    } finally {
      RunningGateway.reset();
    }
  }

  private static String carrier() {
    return TestVisitors.of("CARRIER", CARRIER);
  }

  private static Answer as(String visitor, String path) {
    return get(path, "Cookie", visitor);
  }
}

package io.qinggui.notification.order.http;

import static io.qinggui.notification.NotificationService.API;
import static io.qinggui.notification.NotificationService.LEDGER;
import static io.qinggui.notification.NotificationService.send;
import static io.qinggui.platform.testkit.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.language.EnforcementCommand.Restate;
import io.qinggui.notification.order.OrderExamples;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Orders of the running service, as if license-service had published standings. */
final class Orders {

  static final String PATH = "/api/v1/orders";

  private Orders() {}

  /** The day in Beijing. */
  static LocalDate today() {
    return Beijing.dateOf(InstantSource.system().instant());
  }

  /** Has every carrier told that the operator is barred. */
  static void bar(String operatorId, String... carriers) {
    restate(operatorId, "2018-01-01", true, carriers);
  }

  /** Has them told that it is not. */
  static void lift(String operatorId, String... carriers) {
    restate(operatorId, "2018-06-01", false, carriers);
  }

  private static void restate(
      String operatorId, String changedOn, boolean barred, String... carriers) {
    send(
        new Restate(
            operatorId,
            null,
            LocalDate.parse(changedOn),
            barred ? List.of(OrderExamples.barred("CDN", "33", changedOn)) : List.of(),
            false,
            "/api/v1/operators/" + operatorId + "/standing",
            Set.of(carriers),
            InstantSource.system().instant()));
  }

  /** The only order that a query finds, fresh. */
  static String idOf(String query) {
    Answer found = find(Tokens.miit(), query);
    assertThat(found.json().path("items").size()).as(found.toString()).isEqualTo(1);
    return found.json().path("items").path(0).path("orderId").asString();
  }

  static Answer find(String token, String query) {
    return API.get(token, PATH + query, "Min-Ledger-Position", "notification:" + LEDGER.head());
  }

  static List<String> ids(Answer found) {
    return found.json().path("items").values().stream()
        .map(each -> each.path("orderId").asString())
        .toList();
  }

  static String acknowledgement(String orderId) {
    return PATH + "/" + orderId + "/acknowledgement";
  }

  static String stopped() {
    return json("{'acknowledgedOn':'%s','action':'STOPPED','remark':'已断开','note':'n'}", today());
  }
}

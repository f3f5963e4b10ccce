package io.qinggui.bench.faults.load;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operator, from its registration to the end of a case about it: facts for all three services,
 * and what one of them learns from another. Some stories break off on the way.
 */
final class Story {

  private static final List<String> STEPS =
      List.of("confirmation", "rectification-order", "refusal", "penalty", "seriousness");
  private static final int FACTS = 7;
  private static final int CASE = FACTS;
  private static final int LENGTH = CASE + 1 + STEPS.size() + 1;

  private final String name;
  private final int length;
  private final boolean serious;
  private final @Nullable String otherParty;
  private int step;
  private String operatorId = "";
  private String caseId = "";

  /**
   * @param name unique in a run
   * @param otherParty an operator with whom a case may be about a license lent
   */
  Story(String name, RandomGenerator random, @Nullable String otherParty) {
    this.name = name;
    this.length = random.nextInt(4) == 0 ? 1 + random.nextInt(LENGTH) : LENGTH;
    this.serious = random.nextBoolean();
    this.otherParty = random.nextBoolean() ? otherParty : null;
  }

  /** What is asked next; empty at the end. */
  Optional<Order> next() {
    return step == length ? Optional.empty() : Optional.of(order());
  }

  /** It was acknowledged. */
  void advance(JsonNode answer) {
    if (step == 0) {
      operatorId = answer.path("operatorId").asString();
    } else if (step == CASE) {
      caseId = answer.path("caseId").asString();
    }
    step++;
  }

  /** Empty before it is registered. */
  String operatorId() {
    return operatorId;
  }

  private Order order() {
    if (step == 0) {
      return order("/operators", "'name': '企业 %s', 'kind': 'ENTERPRISE', 'province': '33'", name);
    }
    String license = "/licenses/B1-" + name;
    return switch (step) {
      case 1 ->
          order(
              "/operators/" + operatorId + "/service-reports",
              "'service': 'CDN', 'province': '33', 'runningSince': '2016-06-01'");
      case 2 ->
          order(
              "/licenses",
              "'licenseNumber': 'B1-%s', 'operatorId': '%s', 'issuer': 'MIIT',"
                  + " 'grantedOn': '2011-05-01', 'validUntil': '2021-04-30', 'grants':"
                  + " [{'service': 'IDC', 'provinces': ['32', '33']}]",
              name,
              operatorId);
      case 3 ->
          order(
              license + "/commitments",
              "'track': 'SERVICE', 'service': 'CDN', 'signedOn': '2017-03-01',"
                  + " 'receivedOn': '2017-03-10', 'addressee': 'MIIT'");
      case 4 ->
          order(
              license + "/evaluations",
              "'system': 'ISMS', 'provinces': ['33'], 'outcome': 'PASSED',"
                  + " 'standard': 'YD/T 2012', 'concludedOn': '2017-05-01',"
                  + " 'evaluator': '评测机构'");
      case 5 -> order(license + "/dockings", "'provinces': ['33'], 'completedOn': '2017-06-01'");
      case 6 ->
          order(
              "/annual-checks",
              "'licenseNumber': 'B1-%s', 'operatorId': '%s', 'year': 2017,"
                  + " 'outcome': 'UNQUALIFIED', 'concludedOn': '2018-03-01',"
                  + " 'reasons': ['信息安全管理系统未对接']",
              name,
              operatorId);
      case CASE -> opening();
      default -> ofCase(step - CASE - 1);
    };
  }

  private Order opening() {
    String kind = otherParty == null ? "OUT_OF_SCOPE" : "LICENSE_LENT";
    String other = otherParty == null ? "" : ", 'otherPartyId': '" + otherParty + "'";
    return order(
        "/cases",
        "'operatorId': '%s'%s, 'kind': '%s', 'province': '33', 'source': 'COMPLAINT',"
            + " 'foundOn': '2018-04-01', 'evidence': '举报材料'",
        operatorId,
        other,
        kind);
  }

  private Order ofCase(int index) {
    String path = "/cases/" + caseId + "/";
    if (index == STEPS.size()) {
      return order(path + "closure", "'closedOn': '2018-09-01'");
    }
    String taken = STEPS.get(index);
    return order(
        path + taken,
        switch (taken) {
          case "confirmation" -> "'confirmedOn': '2018-04-10'";
          case "rectification-order" -> "'orderedOn': '2018-04-20', 'dueOn': '2018-05-20'";
          case "refusal" -> "'refusedOn': '2018-05-21'";
          case "penalty" -> "'imposedOn': '2018-06-01', 'penalty': '罚款'";
          default ->
              "'determinedOn': '2018-07-01', 'serious': " + serious + ", 'reasoning': '拒不整改'";
        });
  }

  private Order order(String path, String fields, Object... values) {
    return Order.of(name + "-" + step, path, fields.formatted(values).replace('\'', '"'));
  }
}

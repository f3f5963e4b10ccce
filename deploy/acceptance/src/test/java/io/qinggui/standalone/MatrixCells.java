package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.scenario.system.PageVisitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Holds every cell of an operator's page against single questions to the interface. */
final class MatrixCells {

  private static final Pattern CELL =
      Pattern.compile("<td class=\"([A-Z_]+)\"><a href=\"/why\\?([^\"]+)\"");

  private final RunningNode node;

  MatrixCells(RunningNode node) {
    this.node = node;
  }

  /** One operator for each effect that somebody's timeline has. */
  List<String> operatorsOfEachEffect() throws Exception {
    Set<String> seen = new LinkedHashSet<>();
    List<String> chosen = new ArrayList<>();
    JsonNode all = node.get("miit", "/operators?limit=500").path("items");
    for (JsonNode operator : all.values()) {
      String id = operator.path("operatorId").asString();
      JsonNode timeline = node.get("miit", "/operators/" + id + "/standing").path("timeline");
      boolean news = false;
      for (JsonNode reason : timeline.values()) {
        news |= seen.add(reason.path("effect").asString());
      }
      if (news) {
        chosen.add(id);
      }
    }
    assertThat(seen).contains("BARRED", "GRACE", "NO_NEW_CUSTOMERS");
    return chosen;
  }

  /** The cells of the page, and what the decisions say, by service and province. */
  void agree(PageVisitor officer, String operatorId, String day) throws Exception {
    HttpResponse<String> page = officer.get("/operators/" + operatorId + "?validAt=" + day);
    assertThat(page.statusCode()).isEqualTo(200);
    Map<String, String> shown = new TreeMap<>();
    Map<String, String> decided = new TreeMap<>();
    Matcher cells = CELL.matcher(page.body());
    while (cells.find()) {
      String service = parameter(cells.group(2), "service");
      String province = parameter(cells.group(2), "province");
      shown.put(service + " " + province, cells.group(1));
      decided.put(service + " " + province, state(operatorId, service, province, day));
    }
    assertThat(shown).as("%s on %s", operatorId, day).hasSize(4 * 31).isEqualTo(decided);
  }

  private String state(String operatorId, String service, String province, String day)
      throws Exception {
    JsonNode operate = decision("OPERATE", operatorId, service, province, day);
    if (operate.path("verdict").asString().equals("DENY")) {
      return "BARRED";
    }
    String accept =
        decision("ACCEPT_CUSTOMER", operatorId, service, province, day).path("verdict").asString();
    if (!accept.equals("ALLOW")) {
      return accept.equals("DENY") ? "NO_NEW_CUSTOMERS" : "WEIGH";
    }
    boolean grace =
        operate
            .path("reasons")
            .valueStream()
            .anyMatch(it -> it.path("effect").asString().equals("GRACE"));
    return grace ? "GRACE" : "MAY_OPERATE";
  }

  private JsonNode decision(
      String question, String operatorId, String service, String province, String day)
      throws Exception {
    String body =
        """
        {"question": "%s", "operatorId": "%s", "service": "%s", "province": "%s",
         "validAt": "%sT00:00:00+08:00"}
        """
            .formatted(question, operatorId, service, province, day);
    return node.ask("miit", "/decisions", body).json();
  }

  private static String parameter(String query, String name) {
    Matcher value = Pattern.compile("(?:^|&amp;)" + name + "=([^&]+)").matcher(query);
    assertThat(value.find()).isTrue();
    return value.group(1);
  }
}

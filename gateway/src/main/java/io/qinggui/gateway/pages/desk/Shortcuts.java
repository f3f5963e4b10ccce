package io.qinggui.gateway.pages.desk;

import io.qinggui.gateway.pages.desk.Box.Line;
import io.qinggui.gateway.pages.desk.Box.Link;
import io.qinggui.platform.web.caller.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What visitors of a role do most. */
final class Shortcuts {

  private static final String BACK = "/desk";

  private Shortcuts() {}

  static List<Line> of(Desk desk) {
    List<Line> lines = new ArrayList<>();
    if (desk.visit().is(Role.MIIT, Role.ADMINISTRATION)) {
      lines.add(filing(desk, "openCase", "postCases", desk.ofProvince()));
      lines.add(filing(desk, "recordComplaint", "postComplaints", desk.ofProvince()));
      lines.add(page(desk, "supervision", "/supervision"));
      lines.add(page(desk, "reports", "/reports"));
    }
    if (desk.visit().is(Role.EVALUATOR)) {
      lines.add(page(desk, "operators", "/operators"));
      lines.add(filing(desk, "fileEvaluation", "postLicensesEvaluations", Map.of()));
      lines.add(filing(desk, "fileApplicantsEvaluation", "postApplicationsEvaluations", Map.of()));
    }
    if (desk.visit().is(Role.CARRIER)) {
      lines.add(page(desk, "notification", "/notification"));
      lines.add(
          Line.of(
              desk.text("do.leases"),
              new Link("/leases", Map.of("operatorId", desk.operatorId()))));
      lines.add(filing(desk, "recordLease", "postLeases", Map.of("lessorId", desk.operatorId())));
      lines.add(page(desk, "operators", "/operators"));
    }
    if (desk.visit().is(Role.OPERATOR)) {
      lines.add(
          Line.of(desk.text("do.self"), new Link("/operators/" + desk.operatorId(), Map.of())));
      lines.add(filing(desk, "apply", "postApplications", Map.of("operatorId", desk.operatorId())));
      lines.add(
          filing(desk, "selfCheck", "postSelfChecks", Map.of("operatorId", desk.operatorId())));
    }
    if (desk.visit().is(Role.AUDITOR)) {
      lines.add(page(desk, "verify", "/verify"));
      lines.add(page(desk, "rulebook", "/rulebook"));
    }
    return lines;
  }

  private static Line page(Desk desk, String key, String path) {
    return Line.of(desk.text("do." + key), new Link(path, Map.of()));
  }

  private static Line filing(Desk desk, String key, String operation, Map<String, String> prefill) {
    Map<String, String> parameters = new LinkedHashMap<>(prefill);
    parameters.put("back", BACK);
    return Line.of(desk.text("do." + key), new Link("/filings/" + operation, parameters));
  }
}

package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An application, with a line for each evaluation of the applicant. */
final class ApplicationRow {

  private final Map<String, Object> cells = new LinkedHashMap<>();
  private final LocalDate submittedOn;
  private final String province;
  private List<String> systems = List.of();
  private String outcome = "";

  ApplicationRow(String kind, Company applicant, LocalDate submittedOn) {
    this.submittedOn = submittedOn;
    this.province = applicant.province();
    cells.put("kind", kind);
    cells.put("operatorId", applicant.id());
    cells.put("issuer", province);
    cells.put("submittedOn", submittedOn);
  }

  ApplicationRow of(License license) {
    return with("licenseNumber", license.number());
  }

  ApplicationRow asking(String service) {
    return with("service", service).with("provinces", province);
  }

  ApplicationRow evaluated(List<String> by, String result) {
    systems = by;
    outcome = result;
    return this;
  }

  ApplicationRow with(String column, Object value) {
    cells.put(column, value);
    return this;
  }

  ApplicationRow supplementRequested() {
    return with("requestedOn", submittedOn.plusDays(4)).with("missing", "公司章程;机房安全责任书");
  }

  ApplicationRow supplied() {
    return with("suppliedOn", submittedOn.plusDays(11));
  }

  ApplicationRow accepted() {
    return with("acceptedOn", submittedOn.plusDays(12));
  }

  LocalDate decidedOn() {
    return submittedOn.plusDays(40);
  }

  void write(Tables tables) {
    if (systems.isEmpty()) {
      tables.add("applications", cells);
    }
    for (String system : systems) {
      Map<String, Object> line = new LinkedHashMap<>(cells);
      line.put("evaluation.system", system);
      line.put("evaluation.provinces", province);
      line.put("evaluation.outcome", outcome);
      line.put("evaluation.standard", CampaignWriter.STANDARD);
      line.put("evaluation.concludedOn", submittedOn.plusDays(30));
      line.put("evaluation.evaluator", CampaignWriter.EVALUATOR);
      tables.add("applications", line);
      // the service stands in the first line
      cells.remove("service");
      cells.remove("provinces");
    }
  }
}

package io.qinggui.operator.servicereport;

import io.qinggui.operator.language.RegisterCommand.ReportService;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.ServiceReported;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What was reported of one operator. */
public record ServiceReports(Map<Where, LocalDate> since) {

  /** Nothing yet. */
  public static final ServiceReports NONE = new ServiceReports(Map.of());

  /** A service in a province. */
  public record Where(String service, String province) {}

  /** What follows from a report. */
  public Decision<RegisterEvent> decide(ReportService report) {
    LocalDate known = since.get(new Where(report.service().name(), report.province()));
    return Decision.decideUnless(
        Checks.notInFuture("/runningSince", report.runningSince(), report.today()),
        () -> known == null ? Decision.accept(reported(report)) : again(report, known));
  }

  /** The reports together with another one. */
  public ServiceReports with(ServiceReported event) {
    Map<Where, LocalDate> more = new HashMap<>(since);
    more.put(new Where(event.service(), event.province()), event.runningSince());
    return new ServiceReports(Map.copyOf(more));
  }

  private static ServiceReported reported(ReportService report) {
    return new ServiceReported(
        report.operatorId(), report.service().name(), report.province(), report.runningSince());
  }

  private static Decision<RegisterEvent> again(ReportService report, LocalDate known) {
    String code = known.equals(report.runningSince()) ? "already-reported" : "reported-differently";
    return Decision.reject(Rejection.conflict(code, Map.of("runningSince", known.toString())));
  }
}

package io.qinggui.operator.language;

import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;

/** Report since when a service has really been running in a province. */
public record ReportService(
    String operatorId,
    Filer filer,
    Service service,
    String province,
    LocalDate runningSince,
    LocalDate today)
    implements RegisterCommand {}

package io.qinggui.bench.decision.peer;

import io.qinggui.platform.reference.Service;
import java.time.LocalDate;

/** May the operator take customers? With the dates of the notice, which are data here, too. */
public record Asked(
    Service service,
    String province,
    LocalDate on,
    LocalDate runningBy,
    LocalDate catalogueInForceOn,
    LocalDate cohortGrantedBefore,
    LocalDate commitmentDeadline,
    LocalDate fulfilmentDeadline) {

  /** Under the notice of 2017. */
  public static Asked of(Service service, String province, LocalDate on) {
    return new Asked(
        service,
        province,
        on,
        LocalDate.parse("2017-01-17"),
        LocalDate.parse("2016-03-01"),
        LocalDate.parse("2012-12-01"),
        LocalDate.parse("2017-03-31"),
        LocalDate.parse("2017-12-31"));
  }
}

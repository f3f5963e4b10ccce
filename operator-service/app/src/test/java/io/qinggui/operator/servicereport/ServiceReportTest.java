package io.qinggui.operator.servicereport;

import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.qingxiRegistered;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.ReportService;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.ServiceReported;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.operator.registration.OperatorState;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ServiceReportTest {

  private static final LocalDate SINCE = LocalDate.of(2015, 6, 1);

  private final DeciderFixture<RegisterCommand, RegisterEvent, OperatorState> operator =
      DeciderFixture.of(new OperatorDecider());

  @Test
  void a_running_service_is_reported() {
    operator
        .given(qingxiRegistered())
        .when(cdnSince(SINCE))
        .then(new ServiceReported(QINGXI, "CDN", "33", SINCE));
  }

  @Test
  void a_service_may_have_started_today_but_not_tomorrow() {
    operator
        .given(qingxiRegistered())
        .when(cdnSince(TODAY))
        .then(new ServiceReported(QINGXI, "CDN", "33", TODAY));
    assertThat(operator.when(cdnSince(TODAY.plusDays(1))).thenRejected("date-in-future").pointer())
        .isEqualTo("/runningSince");
  }

  @Test
  void the_same_report_again_is_noticed() {
    operator
        .given(qingxiRegistered())
        .givenCommands(cdnSince(SINCE))
        .when(cdnSince(SINCE))
        .thenRejected("already-reported");
  }

  @Test
  void another_date_for_the_same_service_and_province_is_a_contradiction() {
    Rejection rejection =
        operator
            .given(qingxiRegistered())
            .givenCommands(cdnSince(SINCE))
            .when(cdnSince(SINCE.minusYears(1)))
            .thenRejected("reported-differently");
    assertThat(rejection.details()).containsEntry("runningSince", "2015-06-01");
  }

  @Test
  void another_province_is_another_report() {
    operator
        .given(qingxiRegistered())
        .givenCommands(cdnSince(SINCE))
        .when(new ReportService(QINGXI, Filer.ofMinistry(), Service.CDN, "44", SINCE, TODAY))
        .then(new ServiceReported(QINGXI, "CDN", "44", SINCE));
  }

  @Test
  void nobody_reports_on_an_operator_that_is_not_registered() {
    assertThat(operator.when(cdnSince(SINCE)).thenRejected("operator-unknown").kind())
        .isEqualTo(Rejection.Kind.NOT_FOUND);
  }

  private static ReportService cdnSince(LocalDate since) {
    return new ReportService(QINGXI, Filer.ofMinistry(), Service.CDN, "33", since, TODAY);
  }
}

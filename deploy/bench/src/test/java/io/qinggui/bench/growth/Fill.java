package io.qinggui.bench.growth;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseNumberCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.license.LicenseDecider;
import io.qinggui.license.number.LicenseNumberDecider;
import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterCommand.ReportService;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.Service;
import io.qinggui.scenario.market.MarketOperator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Puts a register into the ledgers of a data directory with the services' own commands, but past
 * HTTP: a hundred thousand operators in a minute or two instead of half an hour. What follows from
 * them (topics, noted facts, announcements) is left to the services.
 */
final class Fill {

  private static final LocalDate TODAY = LocalDate.parse("2018-01-15");
  private static final Filer MINISTRY = Filer.ofMinistry();

  private Fill() {}

  static void with(int count, Path data) {
    List<MarketOperator> market = MarketOperator.first(count);
    try (Recorder<OperatorEvent> operators =
        Recorder.open(
            data,
            "operator",
            OperatorEvent.class,
            new DeciderBinding<>(RegisterCommand.class, new OperatorDecider(), "operator"))) {
      market.forEach(it -> operators.send("operator-" + it.number(), operator(it), report(it)));
    }
    try (Recorder<LicenseServiceEvent> licenses =
        Recorder.open(
            data,
            "license",
            LicenseServiceEvent.class,
            new DeciderBinding<>(LicenseCommand.class, new LicenseDecider(), "license"),
            new DeciderBinding<>(
                LicenseNumberCommand.class, new LicenseNumberDecider(), "license-number"))) {
      market.forEach(it -> licenses.send("license-" + it.number(), license(it)));
    }
  }

  private static RegisterOperator operator(MarketOperator it) {
    return new RegisterOperator(
        MINISTRY, it.id(), it.name(), Kind.ENTERPRISE, it.province(), TODAY);
  }

  private static ReportService report(MarketOperator it) {
    return new ReportService(
        it.id(), MINISTRY, Service.valueOf(it.reported()), it.province(), it.runningSince(), TODAY);
  }

  private static RegisterLicense license(MarketOperator it) {
    return new RegisterLicense(
        it.licenseNumber(),
        MINISTRY,
        it.id(),
        it.province(),
        it.grantedOn(),
        it.validUntil(),
        List.of(new Grant("IDC", List.of(it.province()), false)),
        TODAY);
  }
}

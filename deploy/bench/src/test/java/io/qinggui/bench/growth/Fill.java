package io.qinggui.bench.growth;

import io.qinggui.bench.lone.Registry;
import io.qinggui.license.language.Filer;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicensingEvent;
import io.qinggui.license.language.RegisterLicense;
import io.qinggui.license.lifecycle.LicenseDecider;
import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterOperator;
import io.qinggui.operator.language.ReportService;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.reference.Service;
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
  private static final Filer MINISTRY = new Filer(true, null, null, false);

  private Fill() {}

  static void with(Registry registry, Path data) {
    try (Recorder<OperatorEvent> operators =
        Recorder.open(
            data,
            "operator",
            OperatorEvent.class,
            new DeciderBinding<>(RegisterCommand.class, new OperatorDecider(), "operator"))) {
      for (int i = 0; i < registry.operators(); i++) {
        operators.send("operator-" + i, operator(i), report(i));
      }
    }
    try (Recorder<LicensingEvent> licenses =
        Recorder.open(
            data,
            "license",
            LicensingEvent.class,
            new DeciderBinding<>(LicenseCommand.class, new LicenseDecider(), "license"))) {
      for (int i = 0; i < registry.operators(); i++) {
        licenses.send("license-" + i, license(i));
      }
    }
  }

  private static RegisterOperator operator(int number) {
    return new RegisterOperator(
        Registry.operator(number),
        "登记企业 " + number,
        Kind.ENTERPRISE,
        Registry.province(number),
        TODAY);
  }

  private static ReportService report(int number) {
    return new ReportService(
        Registry.operator(number),
        Service.CDN,
        Registry.province(number),
        LocalDate.parse("2016-06-01"),
        TODAY);
  }

  private static RegisterLicense license(int number) {
    return new RegisterLicense(
        Registry.license(number),
        MINISTRY,
        Registry.operator(number),
        Registry.province(number),
        LocalDate.parse("2011-05-01"),
        LocalDate.parse("2021-04-30"),
        List.of(new Grant("IDC", List.of(Registry.province(number)), false)),
        TODAY);
  }
}

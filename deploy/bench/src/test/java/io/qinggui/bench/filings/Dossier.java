package io.qinggui.bench.filings;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseEvent.CommitmentFiled;
import io.qinggui.license.language.LicenseEvent.DockingCompleted;
import io.qinggui.license.language.LicenseEvent.EvaluationPassed;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NotedFact.AnnualCheckNoted;
import io.qinggui.license.language.NotedFact.OperatorNoted;
import io.qinggui.license.language.NotedFact.ServiceReportNoted;
import io.qinggui.license.language.Source;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.platform.reference.Province;
import io.qinggui.scenario.market.MarketOperator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one operator in the campaign. Operators differ in province, coverage, dates and
 * in what they miss: some commit late, some are not evaluated by the end of the year.
 *
 * @param number of the operator
 */
record Dossier(long number) {

  static final int SIZE = 12;

  private static final List<String> PROVINCES = Province.codes().stream().sorted().toList();
  private static final List<RequiredSystem> SYSTEMS = List.of(RequiredSystem.values());
  private static final int FIRST_EVALUATION = 5;

  /** The place of a step's event in its stream: noted facts have one, licenses another. */
  static int sequence(int step) {
    return switch (step) {
      case 0, 1 -> step;
      case SIZE - 1 -> 2;
      default -> step - 2;
    };
  }

  String operatorId() {
    return operator().id();
  }

  String license() {
    return operator().licenseNumber();
  }

  private MarketOperator operator() {
    return new MarketOperator(
        number, MarketOperator.anyProvince(number), LocalDate.of(2014, 1, 1), "CDN");
  }

  LicenseServiceEvent event(int step) {
    return switch (step) {
      case 0 ->
          new OperatorNoted(operatorId(), source(step), "ENTERPRISE", home(), day(2017, 1, 20));
      case 1 -> new ServiceReportNoted(operatorId(), source(step), "CDN", home(), day(2015, 6, 1));
      case 2 ->
          new LicenseRegistered(
              operatorId(), license(), issuer(), day(2014, 1, 1), day(2019, 1, 1), grants());
      case 3 -> commitment("SERVICE", "CDN");
      case 4 -> commitment("COMPLIANCE", null);
      case SIZE - 2 -> new DockingCompleted(operatorId(), license(), coverage(), fulfilled(6));
      case SIZE - 1 ->
          new AnnualCheckNoted(
              operatorId(), source(step), license(), 2017, number % 10 != 0, day(2018, 2, 1));
      default -> evaluation(SYSTEMS.get(step - FIRST_EVALUATION));
    };
  }

  private LicenseServiceEvent commitment(String track, @Nullable String service) {
    LocalDate received = day(2017, 3, 10).plusDays(number % 7 == 0 ? 30 : 0);
    return new CommitmentFiled(
        operatorId(),
        license(),
        String.format(Locale.ROOT, "CM-%s-%016x", track.charAt(0), number),
        track,
        service,
        received.minusDays(3),
        received,
        issuer(),
        LocalDate.of(2017, 3, 31),
        number % 7 == 0 ? List.of("LATE") : List.of());
  }

  private LicenseServiceEvent evaluation(RequiredSystem system) {
    return new EvaluationPassed(
        operatorId(),
        license(),
        String.format(Locale.ROOT, "EV-%d-%016x", system.ordinal(), number),
        system.name(),
        coverage(),
        "YD/T 2405-2012",
        fulfilled(system.ordinal()),
        "CAICT");
  }

  private List<Grant> grants() {
    return List.of(new Grant("IDC", coverage(), false), new Grant("ISP", coverage(), true));
  }

  /** One to five provinces, the operator's own first. */
  private List<String> coverage() {
    int at = (int) (number % PROVINCES.size());
    int count = 1 + (int) (number % 5);
    return IntStream.range(at, at + count)
        .mapToObj(i -> PROVINCES.get(i % PROVINCES.size()))
        .sorted()
        .toList();
  }

  /** By the end of the year for most. */
  private LocalDate fulfilled(int step) {
    return LocalDate.of(2017, 5, 1).plusDays(20L * step + number % 150);
  }

  private LocalDate day(int year, int month, int dayOfMonth) {
    return LocalDate.of(year, month, dayOfMonth).plusDays(number % 17);
  }

  private String home() {
    return operator().province();
  }

  private String issuer() {
    return coverage().size() == 1 ? home() : "MIIT";
  }

  private Source source(int step) {
    return new Source(
        String.format(Locale.ROOT, "8a6e0804-2bd0-8672-b79d-%04x%08x", step, number),
        "operator",
        1 + number * SIZE + step,
        Instant.parse("2017-01-20T00:00:00Z").plusSeconds(number));
  }
}

package io.qinggui.license;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LeaseNote.LeaseNoted;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.NotedFact.CreditRecordNoted;
import io.qinggui.license.language.NotedFact.OperatorNoted;
import io.qinggui.license.language.NotedFact.PredecessorNoted;
import io.qinggui.license.language.NotedFact.ServiceReportNoted;
import io.qinggui.license.language.NotedFact.SuccessionNoted;
import io.qinggui.license.language.Source;
import io.qinggui.platform.decider.Filer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A fictional operator and its license that the tests talk about. */
public final class Examples {

  /** An enterprise in Zhejiang. */
  public static final String QINGXI = "91330106MA27XF3P2D";

  /** Another one there. */
  public static final String BEIHE = "91330106673959654P";

  public static final String NUMBER = "浙B1-20140026";
  public static final LocalDate TODAY = LocalDate.of(2018, 9, 1);
  public static final Filer ZHEJIANG = Filer.ofAdministration("33");
  public static final Filer BEIJING = Filer.ofAdministration("11");
  public static final Filer HOLDER = Filer.ofOperator(QINGXI);

  private Examples() {}

  public static RegisterLicense register() {
    return register(QINGXI, NUMBER);
  }

  public static RegisterLicense register(String operatorId, String number) {
    return new RegisterLicense(
        number,
        ZHEJIANG,
        operatorId,
        "33",
        date("2014-05-01"),
        date("2030-04-30"),
        List.of(new Grant("IDC", List.of("33"), false)),
        LocalDate.of(2018, 9, 1));
  }

  public static LicenseRegistered registered() {
    return new LicenseRegistered(
        QINGXI,
        NUMBER,
        "33",
        date("2014-05-01"),
        date("2030-04-30"),
        List.of(new Grant("IDC", List.of("33"), false)));
  }

  public static ServiceReportNoted running(String operatorId, long position) {
    return new ServiceReportNoted(operatorId, source(position), "CDN", "33", date("2016-05-01"));
  }

  /** Both notes of a merger. */
  public static List<NotedFact> merged(
      String predecessor, String successor, String effectiveOn, long position) {
    return List.of(
        new SuccessionNoted(predecessor, source(position), successor, "MERGER", date(effectiveOn)),
        new PredecessorNoted(
            successor, source(position), predecessor, "MERGER", date(effectiveOn)));
  }

  public static CreditRecordNoted listed(String operatorId, String listedOn, long position) {
    return new CreditRecordNoted(
        operatorId, source(position), "CR-" + position, date(listedOn), date(listedOn), "33", null);
  }

  /** A carrier, whose leases are against nothing of its own. */
  public static OperatorNoted carrier(String operatorId, long position) {
    return new OperatorNoted(
        operatorId, source(position), "CARRIER", "33", LocalDate.of(2016, 1, 1));
  }

  /** A line on which the lessee operates a service. */
  public static LeaseNoted leased(
      String leaseId, String lessor, String lessee, String service, String from, long position) {
    return new LeaseNoted(
        leaseId,
        source(position),
        "N-" + leaseId,
        lessor,
        lessee,
        "CIRCUIT",
        "C-" + leaseId,
        "33",
        service,
        "OPERATE_SERVICE",
        date(from),
        null,
        null,
        null);
  }

  public static Source source(long position) {
    return new Source(
        "event-" + position, "operator", position, Instant.parse("2017-02-01T00:00:00Z"));
  }

  public static LocalDate date(String text) {
    return LocalDate.parse(text);
  }
}

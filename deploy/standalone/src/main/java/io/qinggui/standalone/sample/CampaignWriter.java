package io.qinggui.standalone.sample;

import io.qinggui.platform.reference.Province;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes facts about companies, with dates and numbers of its own invention. */
final class CampaignWriter {

  static final List<String> SYSTEMS =
      List.of("ICP_FILING", "RESOURCE_PLATFORM", "ISMS", "FACILITY_SECURITY", "NETWORK_SECURITY");

  /** What content delivery needs. */
  static final List<String> DELIVERY_SYSTEMS =
      SYSTEMS.stream().filter(system -> !system.equals("FACILITY_SECURITY")).toList();

  static final String STANDARD = "YD/T 样例-2012";
  static final String EVALUATOR = "样例评测机构";
  private static final LocalDate COHORT_END = LocalDate.of(2012, 11, 30);

  private final Random random;
  private final Names names;
  private final Tables tables;
  private final List<License> centers = new ArrayList<>();
  private final List<Company> carriers = new ArrayList<>();
  private int licenses;
  private int nameless;
  private int irregular;

  CampaignWriter(Random random, Tables tables) {
    this.random = random;
    this.names = new Names(random);
    this.tables = tables;
  }

  Company enterprise(String province) {
    return company(names.uscc(province), names.company(province), "ENTERPRISE", province, "");
  }

  Company carrier(String name, String province) {
    Company carrier = company(names.uscc(province), name, "CARRIER", province, "虚构的基础电信企业");
    carriers.add(carrier);
    return carrier;
  }

  /** The carriers so far. */
  List<Company> carriers() {
    return carriers;
  }

  /** An old enterprise without a code; the files call it by a name of their own. */
  Company enterpriseWithoutCode(String province) {
    String alias = "无代码-%03d".formatted(++nameless);
    tables.add(
        "operators",
        alias,
        "",
        names.company(province),
        "ENTERPRISE",
        province,
        "老企业，尚无统一社会信用代码，以\"登记名称\"为准");
    return new Company(alias, province);
  }

  /** A license of the company's own province, for 5 years. */
  License license(Company company, LocalDate grantedOn, String... services) {
    String province = company.province();
    return license(
        company, number(province, grantedOn), province, grantedOn, List.of(province), services);
  }

  License license(
      Company company,
      String number,
      String issuer,
      LocalDate grantedOn,
      List<String> provinces,
      String... services) {
    // renewed while it goes back to before the cohort's date: the original grant date stays
    int years = grantedOn.isAfter(COHORT_END) ? 5 : 10;
    LocalDate validUntil = grantedOn.plusYears(years).minusDays(1);
    License license = new License(number, company, issuer, provinces, validUntil);
    write(license, grantedOn, services);
    if (List.of(services).contains("IDC")) {
      centers.add(license);
    }
    return license;
  }

  /** A license whose first term of 5 years is over, if nobody renews it. */
  License oldLicense(Company company, LocalDate grantedOn, String... services) {
    String province = company.province();
    License license =
        new License(
            number(province, grantedOn),
            company,
            province,
            List.of(province),
            grantedOn.plusYears(5).minusDays(1));
    write(license, grantedOn, services);
    return license;
  }

  private void write(License license, LocalDate grantedOn, String... services) {
    for (String service : services) {
      tables.add(
          "licenses",
          license.number(),
          license.holder().id(),
          license.issuer(),
          grantedOn,
          license.validUntil(),
          service,
          String.join(";", license.provinces()),
          service.equals("ISP") ? "true" : "");
    }
  }

  /** The licenses for IDC so far. */
  List<License> centers() {
    return centers;
  }

  String number(String issuer, LocalDate grantedOn) {
    String prefix = Province.of(issuer).map(p -> p.name() + "B1-").orElse("合字B1-");
    return "%s%d%04d".formatted(prefix, grantedOn.getYear(), ++licenses);
  }

  /** As they were given out before the present scheme. */
  String irregularNumber(String issuer) {
    String prefix = Province.of(issuer).map(Province::name).orElse("");
    return "%sICP证%06d号".formatted(prefix, 90_000 + ++irregular);
  }

  void running(Company company, String service, String province, LocalDate since) {
    tables.add("service-reports", company.id(), service, province, since);
  }

  void promiseService(License license, String service, LocalDate receivedOn, String addressee) {
    LocalDate signedOn = receivedOn.minusDays(random.nextInt(10));
    tables.add(
        "commitments", license.number(), "SERVICE", service, signedOn, receivedOn, addressee);
  }

  void promiseCompliance(License license, LocalDate receivedOn) {
    tables.add(
        "commitments",
        license.number(),
        "COMPLIANCE",
        "",
        receivedOn.minusDays(3),
        receivedOn,
        license.issuer());
  }

  /** All systems passed, the last one on the day given. */
  void pass(License license, List<String> systems, LocalDate lastOn) {
    for (int i = 0; i < systems.size(); i++) {
      evaluate(license, systems.get(i), "PASSED", lastOn.minusDays(7L * (systems.size() - 1 - i)));
    }
  }

  void evaluate(License license, String system, String outcome, LocalDate concludedOn) {
    tables.add(
        "evaluations",
        license.number(),
        system,
        String.join(";", license.provinces()),
        outcome,
        STANDARD,
        concludedOn,
        EVALUATOR);
  }

  void dock(License license, LocalDate completedOn) {
    tables.add("dockings", license.number(), String.join(";", license.provinces()), completedOn);
  }

  void annualCheck(License license, int year, String outcome, String... reasons) {
    tables.add(
        "annual-checks",
        license.number(),
        license.holder().id(),
        year,
        outcome,
        LocalDate.of(year + 1, 3, 1 + random.nextInt(28)),
        String.join(";", reasons));
  }

  /** A name that nobody has. */
  String name(String province) {
    return names.company(province);
  }

  Company enterpriseNamed(String name, String province) {
    return company(names.uscc(province), name, "ENTERPRISE", province, "");
  }

  void succeed(Company predecessor, Company successor, String kind, LocalDate effectiveOn) {
    tables.add("successions", predecessor.id(), successor.id(), kind, effectiveOn);
  }

  Tables tables() {
    return tables;
  }

  LocalDate between(String first, String last) {
    LocalDate from = LocalDate.parse(first);
    long days = LocalDate.parse(last).toEpochDay() - from.toEpochDay() + 1;
    return from.plusDays(random.nextLong(days));
  }

  /** Any province but this one. */
  String elsewhere(String province) {
    List<String> others = Province.codes().stream().filter(c -> !c.equals(province)).toList();
    return others.get(random.nextInt(others.size()));
  }

  private Company company(String uscc, String name, String kind, String province, String note) {
    tables.add("operators", "", uscc, name, kind, province, note);
    return new Company(uscc, province);
  }
}

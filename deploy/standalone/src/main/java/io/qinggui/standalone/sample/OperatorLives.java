package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.List;

/** Operators that change: their names, and who takes their places. */
final class OperatorLives {

  static final List<Scenario> ALL =
      List.of(
          OperatorLives::renamed,
          OperatorLives::merged,
          OperatorLives::divided,
          OperatorLives::identified);

  private OperatorLives() {}

  private static void renamed(CampaignWriter writer, String province) {
    Company company = LicenseLives.access(writer, province).holder();
    LocalDate changedOn = writer.between("2016-02-01", "2016-11-30");
    writer.tables().add("name-changes", company.id(), writer.name(province), changedOn);
  }

  /** What stood against it stands against its successor, who takes the license over, too. */
  private static void merged(CampaignWriter writer, String province) {
    License license = LicenseLives.center(writer, province);
    Company successor = LicenseLives.access(writer, province).holder();
    LocalDate listedOn = writer.between("2017-02-01", "2017-03-31");
    writer
        .tables()
        .add(
            "credit-records",
            license.holder().id(),
            "未落实接入资源管理要求",
            listedOn.minusDays(10),
            listedOn,
            province,
            "",
            "");
    LocalDate effectiveOn = writer.between("2017-06-01", "2017-07-31");
    writer.succeed(license.holder(), successor, "MERGER", effectiveOn);
    pass(writer, license, successor, effectiveOn.plusDays(14));
  }

  private static void divided(CampaignWriter writer, String province) {
    License kept = LicenseLives.center(writer, province);
    License passed =
        writer.license(kept.holder(), writer.between("2014-01-01", "2015-06-30"), "ISP");
    Company successor = writer.enterprise(province);
    LocalDate effectiveOn = writer.between("2017-09-01", "2017-10-31");
    writer.succeed(kept.holder(), successor, "DIVISION", effectiveOn);
    pass(writer, passed, successor, effectiveOn);
  }

  private static void identified(CampaignWriter writer, String province) {
    Company old = writer.enterpriseWithoutCode(province);
    License license = writer.license(old, writer.between("2013-01-01", "2014-12-31"), "ISP");
    Company identified = writer.enterprise(province);
    LocalDate effectiveOn = writer.between("2016-06-01", "2016-12-31");
    writer.succeed(old, identified, "IDENTIFIED", effectiveOn);
    pass(writer, license, identified, effectiveOn);
  }

  private static void pass(CampaignWriter writer, License license, Company to, LocalDate on) {
    writer.tables().add("holder-changes", license.number(), to.id(), on);
  }
}

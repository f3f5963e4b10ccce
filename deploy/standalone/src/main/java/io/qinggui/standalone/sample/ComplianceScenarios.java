package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.List;

/** Licenses from before December 2012 that had to reach the requirements of 2012: C1, C2, X1. */
final class ComplianceScenarios {

  static final List<Scenario> ALL =
      List.of(
          ComplianceScenarios::fulfilledInTime,
          ComplianceScenarios::promisedAndFulfilled,
          ComplianceScenarios::promisedAndBroken,
          ComplianceScenarios::neither,
          ComplianceScenarios::neverDocked,
          ComplianceScenarios::failedAgain,
          ComplianceScenarios::resumed);

  private ComplianceScenarios() {}

  private static void fulfilledInTime(CampaignWriter writer, String province) {
    License license = old(writer, province);
    writer.pass(license, CampaignWriter.SYSTEMS, writer.between("2014-01-01", "2017-03-20"));
    writer.dock(license, writer.between("2015-01-01", "2017-03-31"));
  }

  private static void promisedAndFulfilled(CampaignWriter writer, String province) {
    License license = old(writer, province);
    writer.promiseCompliance(license, writer.between("2017-02-01", "2017-03-31"));
    writer.pass(license, CampaignWriter.SYSTEMS, writer.between("2017-08-01", "2017-12-31"));
    writer.dock(license, writer.between("2017-09-01", "2017-12-31"));
  }

  private static void promisedAndBroken(CampaignWriter writer, String province) {
    License license = old(writer, province);
    writer.promiseCompliance(license, writer.between("2017-02-01", "2017-03-31"));
    writer.pass(
        license, CampaignWriter.SYSTEMS.subList(0, 3), writer.between("2017-06-01", "2017-12-31"));
  }

  private static void neither(CampaignWriter writer, String province) {
    old(writer, province);
  }

  private static void neverDocked(CampaignWriter writer, String province) {
    License license = old(writer, province);
    writer.pass(license, CampaignWriter.SYSTEMS, writer.between("2016-01-01", "2017-03-20"));
  }

  private static void failedAgain(CampaignWriter writer, String province) {
    License license = old(writer, province);
    writer.promiseCompliance(license, writer.between("2017-02-01", "2017-03-31"));
    writer.pass(license, CampaignWriter.SYSTEMS, writer.between("2016-01-01", "2017-01-31"));
    writer.dock(license, writer.between("2017-04-01", "2017-06-30"));
    writer.evaluate(license, "ISMS", "FAILED", writer.between("2017-03-01", "2017-03-31"));
    writer.evaluate(license, "ISMS", "PASSED", writer.between("2017-10-01", "2017-12-20"));
  }

  private static void resumed(CampaignWriter writer, String province) {
    License license = old(writer, province);
    LocalDate fulfilledOn = writer.between("2018-01-10", "2018-02-20");
    writer.pass(license, CampaignWriter.SYSTEMS, fulfilledOn);
    writer.dock(license, fulfilledOn);
    writer
        .tables()
        .add("resumptions", license.number(), fulfilledOn.plusDays(20), "已达到2012年要求，恢复发展新用户");
  }

  private static License old(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    License license =
        writer.license(company, writer.between("2008-06-01", "2012-11-30"), "IDC", "ISP");
    writer.running(company, "IDC", province, writer.between("2013-01-01", "2014-12-31"));
    return license;
  }
}

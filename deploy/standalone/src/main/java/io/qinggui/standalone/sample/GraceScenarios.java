package io.qinggui.standalone.sample;

import java.util.List;

/** Old IDC operators that were running IRCS or CDN when the notice came: G1. */
final class GraceScenarios {

  static final List<Scenario> ALL =
      List.of(
          GraceScenarios::silent,
          GraceScenarios::promisedAndBroken,
          GraceScenarios::promisedAndKept,
          GraceScenarios::late,
          GraceScenarios::misaddressed,
          GraceScenarios::licensedInTime);

  private GraceScenarios() {}

  private static void silent(CampaignWriter writer, String province) {
    oldCenter(writer, province);
  }

  private static void promisedAndBroken(CampaignWriter writer, String province) {
    License license = oldCenter(writer, province);
    writer.promiseService(
        license,
        Scenario.graceService(province),
        writer.between("2017-01-20", "2017-03-31"),
        province);
  }

  private static void promisedAndKept(CampaignWriter writer, String province) {
    License license = oldCenter(writer, province);
    String service = Scenario.graceService(province);
    writer.promiseService(license, service, writer.between("2017-01-20", "2017-03-31"), province);
    writer.license(license.holder(), writer.between("2017-06-01", "2017-12-31"), service);
  }

  private static void late(CampaignWriter writer, String province) {
    License license = oldCenter(writer, province);
    writer.promiseService(
        license,
        Scenario.graceService(province),
        writer.between("2017-04-01", "2017-05-31"),
        province);
  }

  private static void misaddressed(CampaignWriter writer, String province) {
    License license = oldCenter(writer, province);
    writer.promiseService(
        license,
        Scenario.graceService(province),
        writer.between("2017-01-20", "2017-03-31"),
        "MIIT");
  }

  private static void licensedInTime(CampaignWriter writer, String province) {
    License license = oldCenter(writer, province);
    writer.license(
        license.holder(),
        writer.between("2017-01-20", "2017-03-31"),
        Scenario.graceService(province));
  }

  private static License oldCenter(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    License license = writer.license(company, writer.between("2013-06-01", "2016-02-29"), "IDC");
    writer.running(company, "IDC", province, writer.between("2016-03-01", "2016-06-01"));
    writer.running(
        company,
        Scenario.graceService(province),
        province,
        writer.between("2016-03-01", "2017-01-17"));
    return license;
  }
}

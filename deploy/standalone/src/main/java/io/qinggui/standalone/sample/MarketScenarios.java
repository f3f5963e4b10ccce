package io.qinggui.standalone.sample;

import io.qinggui.platform.reference.Province;
import java.time.LocalDate;
import java.util.List;

/** Who is in the market, and with which license: S1 to S3, X3, A1, A2. */
final class MarketScenarios {

  static final List<Scenario> ALL =
      List.of(
          MarketScenarios::properCenter,
          MarketScenarios::properAccess,
          MarketScenarios::crossRegion,
          MarketScenarios::deliveryOnly,
          MarketScenarios::unlicensed,
          MarketScenarios::outOfRegion,
          MarketScenarios::outOfScope,
          MarketScenarios::expired,
          MarketScenarios::irregularNumber,
          MarketScenarios::withoutCode);

  private MarketScenarios() {}

  private static void properCenter(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    License license = writer.license(company, writer.between("2014-01-01", "2016-02-20"), "IDC");
    writer.running(company, "IDC", province, writer.between("2016-03-01", "2016-12-01"));
    writer.pass(license, CampaignWriter.SYSTEMS, writer.between("2015-06-01", "2016-12-20"));
    writer.dock(license, writer.between("2016-01-01", "2016-12-20"));
    writer.annualCheck(license, 2016, "QUALIFIED");
  }

  private static void properAccess(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    License license = writer.license(company, writer.between("2013-01-01", "2015-12-20"), "ISP");
    writer.running(company, "ISP", province, writer.between("2016-01-01", "2016-12-01"));
    writer.annualCheck(license, 2016, "QUALIFIED");
  }

  private static void crossRegion(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    LocalDate grantedOn = writer.between("2013-06-01", "2016-01-20");
    List<String> provinces =
        Province.codes().stream().filter(code -> code.compareTo(province) >= 0).limit(6).toList();
    String number = writer.number("MIIT", grantedOn);
    License license = writer.license(company, number, "MIIT", grantedOn, provinces, "IDC", "ISP");
    provinces.forEach(each -> writer.running(company, "IDC", each, grantedOn.plusDays(60)));
    writer.pass(license, CampaignWriter.SYSTEMS, writer.between("2016-03-01", "2016-12-01"));
    writer.dock(license, writer.between("2016-06-01", "2016-12-20"));
  }

  /** May lease on what it leased, as far as the clause goes: only IDC and ISP are named. */
  private static void deliveryOnly(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    writer.license(company, writer.between("2016-03-01", "2016-12-01"), "CDN");
    writer.running(company, "CDN", province, writer.between("2016-12-02", "2017-03-01"));
  }

  private static void unlicensed(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    writer.running(company, "IDC", province, writer.between("2015-01-01", "2016-12-01"));
  }

  private static void outOfRegion(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    writer.license(company, writer.between("2013-01-01", "2016-02-20"), "IDC", "ISP");
    LocalDate since = writer.between("2016-03-01", "2017-01-10");
    writer.running(company, "IDC", province, since);
    writer.running(company, "IDC", writer.elsewhere(province), since);
  }

  /** Began too late, or holds too young an IDC license, for the grace. */
  private static void outOfScope(CampaignWriter writer, String province) {
    Company late = writer.enterprise(province);
    writer.license(late, writer.between("2014-01-01", "2016-02-20"), "IDC");
    writer.running(late, "CDN", province, writer.between("2017-01-18", "2017-03-20"));
    Company young = writer.enterprise(province);
    writer.license(young, writer.between("2016-03-01", "2016-09-01"), "IDC");
    writer.running(young, "IRCS", province, writer.between("2016-09-02", "2017-01-10"));
  }

  private static void expired(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    License license = writer.license(company, writer.between("2012-12-10", "2013-01-15"), "ISP");
    writer.running(company, "ISP", province, license.validUntil().minusYears(4));
  }

  private static void irregularNumber(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    writer.license(
        company,
        writer.irregularNumber(province),
        province,
        writer.between("2013-01-01", "2014-12-31"),
        List.of(province),
        "ISP");
  }

  private static void withoutCode(CampaignWriter writer, String province) {
    Company company = writer.enterpriseWithoutCode(province);
    writer.license(company, writer.between("2013-01-01", "2014-12-31"), "ISP");
    writer.running(company, "ISP", province, writer.between("2015-01-01", "2016-12-31"));
  }
}

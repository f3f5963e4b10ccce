package io.qinggui.standalone.sample;

import io.qinggui.platform.reference.Province;
import java.time.LocalDate;
import java.util.List;

/** Who is in the market, and with which license: S1 to S3, X3, A1, A2. */
final class MarketStories {

  static final List<Story> ALL =
      List.of(
          MarketStories::properCenter,
          MarketStories::properAccess,
          MarketStories::crossRegion,
          MarketStories::deliveryOnly,
          MarketStories::unlicensed,
          MarketStories::outOfRegion,
          MarketStories::outOfScope,
          MarketStories::expired,
          MarketStories::irregularNumber,
          MarketStories::withoutCode);

  private MarketStories() {}

  private static void properCenter(Pen pen, String province) {
    Company company = pen.enterprise(province);
    License license = pen.license(company, pen.between("2014-01-01", "2016-02-20"), "IDC");
    pen.running(company, "IDC", province, pen.between("2016-03-01", "2016-12-01"));
    pen.pass(license, Pen.SYSTEMS, pen.between("2015-06-01", "2016-12-20"));
    pen.dock(license, pen.between("2016-01-01", "2016-12-20"));
    pen.annualCheck(license, 2016, "QUALIFIED");
  }

  private static void properAccess(Pen pen, String province) {
    Company company = pen.enterprise(province);
    License license = pen.license(company, pen.between("2013-01-01", "2015-12-20"), "ISP");
    pen.running(company, "ISP", province, pen.between("2016-01-01", "2016-12-01"));
    pen.annualCheck(license, 2016, "QUALIFIED");
  }

  private static void crossRegion(Pen pen, String province) {
    Company company = pen.enterprise(province);
    LocalDate grantedOn = pen.between("2013-06-01", "2016-01-20");
    List<String> provinces =
        Province.codes().stream().filter(code -> code.compareTo(province) >= 0).limit(6).toList();
    String number = pen.number("MIIT", grantedOn);
    License license = pen.license(company, number, "MIIT", grantedOn, provinces, "IDC", "ISP");
    provinces.forEach(each -> pen.running(company, "IDC", each, grantedOn.plusDays(60)));
    pen.pass(license, Pen.SYSTEMS, pen.between("2016-03-01", "2016-12-01"));
    pen.dock(license, pen.between("2016-06-01", "2016-12-20"));
  }

  /** May lease on what it leased, as far as the clause goes: only IDC and ISP are named. */
  private static void deliveryOnly(Pen pen, String province) {
    Company company = pen.enterprise(province);
    pen.license(company, pen.between("2016-03-01", "2016-12-01"), "CDN");
    pen.running(company, "CDN", province, pen.between("2016-12-02", "2017-03-01"));
  }

  private static void unlicensed(Pen pen, String province) {
    Company company = pen.enterprise(province);
    pen.running(company, "IDC", province, pen.between("2015-01-01", "2016-12-01"));
  }

  private static void outOfRegion(Pen pen, String province) {
    Company company = pen.enterprise(province);
    pen.license(company, pen.between("2013-01-01", "2016-02-20"), "IDC", "ISP");
    LocalDate since = pen.between("2016-03-01", "2017-01-10");
    pen.running(company, "IDC", province, since);
    pen.running(company, "IDC", pen.elsewhere(province), since);
  }

  /** Began too late, or holds too young an IDC license, for the grace. */
  private static void outOfScope(Pen pen, String province) {
    Company late = pen.enterprise(province);
    pen.license(late, pen.between("2014-01-01", "2016-02-20"), "IDC");
    pen.running(late, "CDN", province, pen.between("2017-01-18", "2017-03-20"));
    Company young = pen.enterprise(province);
    pen.license(young, pen.between("2016-03-01", "2016-09-01"), "IDC");
    pen.running(young, "IRCS", province, pen.between("2016-09-02", "2017-01-10"));
  }

  private static void expired(Pen pen, String province) {
    Company company = pen.enterprise(province);
    License license = pen.license(company, pen.between("2012-12-10", "2013-01-15"), "ISP");
    pen.running(company, "ISP", province, license.validUntil().minusYears(4));
  }

  private static void irregularNumber(Pen pen, String province) {
    Company company = pen.enterprise(province);
    pen.license(
        company,
        pen.irregularNumber(province),
        province,
        pen.between("2013-01-01", "2014-12-31"),
        List.of(province),
        "ISP");
  }

  private static void withoutCode(Pen pen, String province) {
    Company company = pen.enterpriseWithoutCode(province);
    pen.license(company, pen.between("2013-01-01", "2014-12-31"), "ISP");
    pen.running(company, "ISP", province, pen.between("2015-01-01", "2016-12-31"));
  }
}

package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.List;

/** Licenses from before December 2012 that had to reach the requirements of 2012: C1, C2, X1. */
final class ComplianceStories {

  static final List<Story> ALL =
      List.of(
          ComplianceStories::fulfilledInTime,
          ComplianceStories::promisedAndFulfilled,
          ComplianceStories::promisedAndBroken,
          ComplianceStories::neither,
          ComplianceStories::neverDocked,
          ComplianceStories::failedAgain,
          ComplianceStories::resumed);

  private ComplianceStories() {}

  private static void fulfilledInTime(Pen pen, String province) {
    License license = old(pen, province);
    pen.pass(license, Pen.SYSTEMS, pen.between("2014-01-01", "2017-03-20"));
    pen.dock(license, pen.between("2015-01-01", "2017-03-31"));
  }

  private static void promisedAndFulfilled(Pen pen, String province) {
    License license = old(pen, province);
    pen.promiseCompliance(license, pen.between("2017-02-01", "2017-03-31"));
    pen.pass(license, Pen.SYSTEMS, pen.between("2017-08-01", "2017-12-31"));
    pen.dock(license, pen.between("2017-09-01", "2017-12-31"));
  }

  private static void promisedAndBroken(Pen pen, String province) {
    License license = old(pen, province);
    pen.promiseCompliance(license, pen.between("2017-02-01", "2017-03-31"));
    pen.pass(license, Pen.SYSTEMS.subList(0, 3), pen.between("2017-06-01", "2017-12-31"));
  }

  private static void neither(Pen pen, String province) {
    old(pen, province);
  }

  private static void neverDocked(Pen pen, String province) {
    License license = old(pen, province);
    pen.pass(license, Pen.SYSTEMS, pen.between("2016-01-01", "2017-03-20"));
  }

  private static void failedAgain(Pen pen, String province) {
    License license = old(pen, province);
    pen.promiseCompliance(license, pen.between("2017-02-01", "2017-03-31"));
    pen.pass(license, Pen.SYSTEMS, pen.between("2016-01-01", "2017-01-31"));
    pen.dock(license, pen.between("2017-04-01", "2017-06-30"));
    pen.evaluate(license, "ISMS", "FAILED", pen.between("2017-03-01", "2017-03-31"));
    pen.evaluate(license, "ISMS", "PASSED", pen.between("2017-10-01", "2017-12-20"));
  }

  private static void resumed(Pen pen, String province) {
    License license = old(pen, province);
    LocalDate fulfilledOn = pen.between("2018-01-10", "2018-02-20");
    pen.pass(license, Pen.SYSTEMS, fulfilledOn);
    pen.dock(license, fulfilledOn);
    pen.tables()
        .add("resumptions", license.number(), fulfilledOn.plusDays(20), "已达到2012年要求，恢复发展新用户");
  }

  private static License old(Pen pen, String province) {
    Company company = pen.enterprise(province);
    License license = pen.license(company, pen.between("2008-06-01", "2012-11-30"), "IDC", "ISP");
    pen.running(company, "IDC", province, pen.between("2013-01-01", "2014-12-31"));
    return license;
  }
}

package io.qinggui.standalone.sample;

import java.util.List;

/** Old IDC operators that were running IRCS or CDN when the notice came: G1. */
final class GraceStories {

  static final List<Story> ALL =
      List.of(
          GraceStories::silent,
          GraceStories::promisedAndBroken,
          GraceStories::promisedAndKept,
          GraceStories::late,
          GraceStories::misaddressed,
          GraceStories::licensedInTime);

  private GraceStories() {}

  private static void silent(Pen pen, String province) {
    oldCenter(pen, province);
  }

  private static void promisedAndBroken(Pen pen, String province) {
    License license = oldCenter(pen, province);
    pen.promiseService(
        license, Story.graceService(province), pen.between("2017-01-20", "2017-03-31"), province);
  }

  private static void promisedAndKept(Pen pen, String province) {
    License license = oldCenter(pen, province);
    String service = Story.graceService(province);
    pen.promiseService(license, service, pen.between("2017-01-20", "2017-03-31"), province);
    pen.license(license.holder(), pen.between("2017-06-01", "2017-12-31"), service);
  }

  private static void late(Pen pen, String province) {
    License license = oldCenter(pen, province);
    pen.promiseService(
        license, Story.graceService(province), pen.between("2017-04-01", "2017-05-31"), province);
  }

  private static void misaddressed(Pen pen, String province) {
    License license = oldCenter(pen, province);
    pen.promiseService(
        license, Story.graceService(province), pen.between("2017-01-20", "2017-03-31"), "MIIT");
  }

  private static void licensedInTime(Pen pen, String province) {
    License license = oldCenter(pen, province);
    pen.license(
        license.holder(), pen.between("2017-01-20", "2017-03-31"), Story.graceService(province));
  }

  private static License oldCenter(Pen pen, String province) {
    Company company = pen.enterprise(province);
    License license = pen.license(company, pen.between("2013-06-01", "2016-02-29"), "IDC");
    pen.running(company, "IDC", province, pen.between("2016-03-01", "2016-06-01"));
    pen.running(
        company, Story.graceService(province), province, pen.between("2016-03-01", "2017-01-17"));
    return license;
  }
}

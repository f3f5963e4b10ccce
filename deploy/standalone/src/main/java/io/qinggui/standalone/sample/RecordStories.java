package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.List;

/** Annual checks, credit, cases and exits: S4, V1, V2, X2. */
final class RecordStories {

  static final List<Story> ALL =
      List.of(
          RecordStories::failedCheck,
          RecordStories::listed,
          RecordStories::removed,
          RecordStories::seriousViolation,
          RecordStories::rectified,
          RecordStories::lent,
          RecordStories::left);

  private RecordStories() {}

  private static void failedCheck(Pen pen, String province) {
    License license = center(pen, province);
    pen.annualCheck(license, 2016, "UNQUALIFIED", "未按期报送年检材料", "网络信息安全责任人缺位");
  }

  private static void listed(Pen pen, String province) {
    Company company = center(pen, province).holder();
    LocalDate decidedOn = pen.between("2017-05-01", "2017-11-30");
    pen.tables()
        .add(
            "credit-records",
            company.id(),
            "向无证企业转租带宽",
            decidedOn,
            decidedOn.plusDays(10),
            province,
            "",
            "");
  }

  private static void removed(Pen pen, String province) {
    Company company = center(pen, province).holder();
    LocalDate decidedOn = pen.between("2017-02-01", "2017-06-30");
    pen.tables()
        .add(
            "credit-records",
            company.id(),
            "未落实接入资源管理要求",
            decidedOn,
            decidedOn.plusDays(5),
            province,
            decidedOn.plusDays(150),
            "整改完成，经核查移出");
  }

  private static void seriousViolation(Pen pen, String province) {
    Company company = center(pen, province).holder();
    LocalDate foundOn = pen.between("2017-03-01", "2017-07-31");
    new CaseRow(company, "", "LAYERED_SUBLEASE", "SPOT_CHECK", foundOn)
        .refused(foundOn.plusDays(40))
        .serious(foundOn.plusDays(70))
        .write(pen.tables());
  }

  private static void rectified(Pen pen, String province) {
    Company company = center(pen, province).holder();
    LocalDate foundOn = pen.between("2017-03-01", "2017-09-30");
    new CaseRow(company, "", "LEASED_TO_UNLICENSED", "SELF_CHECK", foundOn)
        .rectified(foundOn.plusDays(30))
        .write(pen.tables());
  }

  private static void lent(Pen pen, String province) {
    Company lender = center(pen, province).holder();
    Company borrower = pen.enterprise(province);
    LocalDate foundOn = pen.between("2017-03-01", "2017-09-30");
    new CaseRow(lender, borrower.id(), "LICENSE_LENT", "COMPLAINT", foundOn).write(pen.tables());
  }

  private static void left(Pen pen, String province) {
    License license = center(pen, province);
    LocalDate plannedOn = pen.between("2017-03-01", "2017-08-01");
    pen.tables().add("aftercare-plans", license.number(), plannedOn, plannedOn.plusDays(5));
    pen.tables()
        .add("cancellations", license.number(), plannedOn.plusDays(3), plannedOn.plusDays(60));
  }

  private static License center(Pen pen, String province) {
    Company company = pen.enterprise(province);
    License license = pen.license(company, pen.between("2014-01-01", "2016-02-20"), "IDC");
    pen.running(company, "IDC", province, pen.between("2016-03-01", "2016-12-01"));
    return license;
  }
}

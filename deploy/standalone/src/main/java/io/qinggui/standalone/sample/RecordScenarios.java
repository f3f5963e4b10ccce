package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.List;

/** Annual checks, credit, cases and exits: S4, V1, V2, X2. */
final class RecordScenarios {

  static final List<Scenario> ALL =
      List.of(
          RecordScenarios::failedCheck,
          RecordScenarios::listed,
          RecordScenarios::removed,
          RecordScenarios::seriousViolation,
          RecordScenarios::rectified,
          RecordScenarios::lent,
          RecordScenarios::left);

  private RecordScenarios() {}

  private static void failedCheck(CampaignWriter writer, String province) {
    License license = center(writer, province);
    writer.annualCheck(license, 2016, "UNQUALIFIED", "未按期报送年检材料", "网络信息安全责任人缺位");
  }

  private static void listed(CampaignWriter writer, String province) {
    Company company = center(writer, province).holder();
    LocalDate decidedOn = writer.between("2017-05-01", "2017-11-30");
    writer
        .tables()
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

  private static void removed(CampaignWriter writer, String province) {
    Company company = center(writer, province).holder();
    LocalDate decidedOn = writer.between("2017-02-01", "2017-06-30");
    writer
        .tables()
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

  private static void seriousViolation(CampaignWriter writer, String province) {
    Company company = center(writer, province).holder();
    LocalDate foundOn = writer.between("2017-03-01", "2017-07-31");
    new CaseRow(company, "", "LAYERED_SUBLEASE", "SPOT_CHECK", foundOn)
        .refused(foundOn.plusDays(40))
        .serious(foundOn.plusDays(70))
        .write(writer.tables());
  }

  private static void rectified(CampaignWriter writer, String province) {
    Company company = center(writer, province).holder();
    LocalDate foundOn = writer.between("2017-03-01", "2017-09-30");
    new CaseRow(company, "", "LEASED_TO_UNLICENSED", "SELF_CHECK", foundOn)
        .rectified(foundOn.plusDays(30))
        .write(writer.tables());
  }

  private static void lent(CampaignWriter writer, String province) {
    Company lender = center(writer, province).holder();
    Company borrower = writer.enterprise(province);
    LocalDate foundOn = writer.between("2017-03-01", "2017-09-30");
    new CaseRow(lender, borrower.id(), "LICENSE_LENT", "COMPLAINT", foundOn).write(writer.tables());
  }

  private static void left(CampaignWriter writer, String province) {
    License license = center(writer, province);
    LocalDate plannedOn = writer.between("2017-03-01", "2017-08-01");
    writer.tables().add("aftercare-plans", license.number(), plannedOn, plannedOn.plusDays(5));
    writer
        .tables()
        .add("cancellations", license.number(), plannedOn.plusDays(3), plannedOn.plusDays(60));
  }

  private static License center(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    License license = writer.license(company, writer.between("2014-01-01", "2016-02-20"), "IDC");
    writer.running(company, "IDC", province, writer.between("2016-03-01", "2016-12-01"));
    return license;
  }
}

package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.List;

/** What was recorded wrongly and put right: in each service, replaced or withdrawn. */
final class Mistakes {

  static final List<Scenario> ALL =
      List.of(
          Mistakes::misnamed,
          Mistakes::neverRunning,
          Mistakes::listedForAnother,
          Mistakes::misdatedRecord,
          Mistakes::misdatedLicense,
          Mistakes::misdatedEvaluation,
          Mistakes::neverSuspended,
          Mistakes::wrongGrounds,
          Mistakes::wrongConclusion,
          Mistakes::notSerious);

  private Mistakes() {}

  private static void misnamed(CampaignWriter writer, String province) {
    String name = writer.name(province);
    Company company = writer.enterpriseNamed(name.replace("有限公司", "有限责任公司"), province);
    correct(company, "operator-registered", "", "名称录入有误")
        .with("uscc", company.id())
        .with("name", name)
        .with("kind", "ENTERPRISE")
        .with("province", province)
        .write(writer.tables());
  }

  private static void neverRunning(CampaignWriter writer, String province) {
    Company company = LicenseLives.access(writer, province).holder();
    writer.running(company, "IRCS", province, writer.between("2016-01-01", "2016-12-01"));
    correct(company, "service-reported", "service=IRCS", "未开展该业务").write(writer.tables());
  }

  private static void listedForAnother(CampaignWriter writer, String province) {
    Company company = LicenseLives.center(writer, province).holder();
    LocalDate decidedOn = list(writer, company);
    correct(company, "credit-record-added", "decidedOn=" + decidedOn, "处罚对象为另一企业")
        .write(writer.tables());
  }

  private static void misdatedRecord(CampaignWriter writer, String province) {
    Company company = LicenseLives.center(writer, province).holder();
    LocalDate decidedOn = list(writer, company);
    correct(company, "credit-record-added", "decidedOn=" + decidedOn, "列入日期录入有误")
        .with("cause", "层层转租")
        .with("decidedOn", decidedOn)
        .with("listedOn", decidedOn.plusDays(20))
        .with("listedBy", province)
        .write(writer.tables());
  }

  private static LocalDate list(CampaignWriter writer, Company company) {
    LocalDate decidedOn = writer.between("2017-05-01", "2017-11-30");
    writer
        .tables()
        .add(
            "credit-records",
            company.id(),
            "层层转租",
            decidedOn,
            decidedOn.plusDays(10),
            company.province(),
            "",
            "");
    return decidedOn;
  }

  /** As recorded first it was of the cohort of C1, and took no new customers. */
  private static void misdatedLicense(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    LocalDate grantedOn = writer.between("2014-02-01", "2014-11-30");
    LocalDate wrong = grantedOn.minusYears(2);
    String number = writer.number(province, grantedOn);
    License license = writer.license(company, number, province, wrong, List.of(province), "IDC");
    writer.running(company, "IDC", province, writer.between("2015-01-01", "2016-12-01"));
    Correction.of("licenses", number, "license-registered", "grantedOn=" + wrong, "发证日期录入有误")
        .with("licenseNumber", number)
        .with("operatorId", company.id())
        .with("issuer", province)
        .with("grantedOn", grantedOn)
        .with("validUntil", license.validUntil())
        .granting("IDC", province)
        .write(writer.tables());
  }

  private static void misdatedEvaluation(CampaignWriter writer, String province) {
    License license = LicenseLives.center(writer, province);
    LocalDate concludedOn = writer.between("2016-05-01", "2016-12-31");
    writer.pass(license, CampaignWriter.SYSTEMS, concludedOn);
    LocalDate wrong = concludedOn.minusDays(14);
    Correction.of(
            "licenses",
            license.number(),
            "evaluation-passed",
            "system=ISMS;concludedOn=" + wrong,
            "评测日期录入有误")
        .with("system", "ISMS")
        .with("provinces", province)
        .with("outcome", "PASSED")
        .with("standard", CampaignWriter.STANDARD)
        .with("concludedOn", wrong.minusDays(1))
        .with("evaluator", CampaignWriter.EVALUATOR)
        .write(writer.tables());
  }

  private static void neverSuspended(CampaignWriter writer, String province) {
    License license = LicenseLives.access(writer, province);
    LocalDate from = writer.between("2017-02-01", "2017-06-30");
    writer.tables().add("suspensions", license.number(), from, "", "样例停业整顿决定〔2017〕2号");
    Correction.of("licenses", license.number(), "license-suspended", "", "决定已在送达前撤回")
        .write(writer.tables());
  }

  private static void wrongGrounds(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    ApplicationRow application =
        new ApplicationRow("NEW_LICENSE", company, writer.between("2018-01-10", "2018-01-31"))
            .asking("ISP")
            .accepted();
    LocalDate decidedOn = application.decidedOn();
    application.with("refusedOn", decidedOn).with("grounds", "未按期补正").write(writer.tables());
    Correction.of("applications", company.id(), "application-refused", "", "不予许可理由录入有误")
        .with("decidedOn", decidedOn)
        .with("grounds", "注册资本不符合规定")
        .write(writer.tables());
  }

  private static void wrongConclusion(CampaignWriter writer, String province) {
    License license = LicenseLives.center(writer, province);
    LocalDate concludedOn = writer.between("2017-03-01", "2017-03-28");
    writer
        .tables()
        .add(
            "annual-checks",
            license.number(),
            license.holder().id(),
            2016,
            "UNQUALIFIED",
            concludedOn,
            "未按期报送年检材料");
    Correction.of(
            "annual-checks", license.number(), "annual-check-concluded", "year=2016", "结论录入有误")
        .with("licenseNumber", license.number())
        .with("operatorId", license.holder().id())
        .with("year", 2016)
        .with("outcome", "QUALIFIED")
        .with("concludedOn", concludedOn)
        .write(writer.tables());
  }

  /** The credit record that followed from the determination follows it. */
  private static void notSerious(CampaignWriter writer, String province) {
    Company company = LicenseLives.center(writer, province).holder();
    LocalDate foundOn = writer.between("2017-03-01", "2017-07-31");
    LocalDate determinedOn = foundOn.plusDays(70);
    new CaseRow(company, "", "LAYERED_SUBLEASE", "SPOT_CHECK", foundOn)
        .refused(foundOn.plusDays(40))
        .serious(determinedOn)
        .write(writer.tables());
    Correction.of(
            "cases",
            company.id(),
            "seriousness-determined",
            "determinedOn=" + determinedOn,
            "情节认定有误，经复核更正")
        .with("determinedOn", determinedOn)
        .with("serious", false)
        .with("reasoning", "已在限期后主动整改，不属于情节严重")
        .write(writer.tables());
  }

  private static Correction correct(Company company, String type, String where, String reason) {
    return Correction.of("operators", company.id(), type, where, reason);
  }
}

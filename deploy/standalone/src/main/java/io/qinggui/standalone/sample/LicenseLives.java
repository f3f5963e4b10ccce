package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.List;

/** What was decided about licenses elsewhere, and exits to their end. */
final class LicenseLives {

  static final List<Scenario> ALL =
      List.of(
          LicenseLives::expanded,
          LicenseLives::expandedWithoutEvaluation,
          LicenseLives::renewed,
          LicenseLives::renewedLate,
          LicenseLives::renewedLateUnderTheNewOrder,
          LicenseLives::suspendedForAWhile,
          LicenseLives::suspended,
          LicenseLives::revoked,
          LicenseLives::annulled,
          LicenseLives::leftInOrder,
          LicenseLives::leftCustomers,
          LicenseLives::expiredUnderPlan);

  private LicenseLives() {}

  private static void expanded(CampaignWriter writer, String province) {
    License license = center(writer, province);
    LocalDate grantedOn = writer.between("2016-04-01", "2016-12-31");
    writer.pass(license, CampaignWriter.DELIVERY_SYSTEMS, grantedOn.minusDays(30));
    expand(writer, license, grantedOn, "CDN");
  }

  /** The register takes it as it happened, and says what was missing. */
  private static void expandedWithoutEvaluation(CampaignWriter writer, String province) {
    License license = access(writer, province);
    LocalDate grantedOn = writer.between("2016-04-01", "2016-12-31");
    expand(writer, license, grantedOn, "IDC");
    expand(writer, license, grantedOn, "CDN");
  }

  private static void expand(
      CampaignWriter writer, License license, LocalDate grantedOn, String service) {
    writer
        .tables()
        .add(
            "expansions",
            license.number(),
            grantedOn,
            service,
            String.join(";", license.provinces()),
            "");
  }

  private static void renewed(CampaignWriter writer, String province) {
    License license = ending(writer, province, "2013-01-10", "2013-03-31");
    renew(writer, license, 150, 60);
  }

  /** It was for the issuer to weigh. */
  private static void renewedLate(CampaignWriter writer, String province) {
    License license = ending(writer, province, "2011-01-10", "2011-12-31");
    renew(writer, license, 45, 10);
  }

  /** Order 42 would have refused it. */
  private static void renewedLateUnderTheNewOrder(CampaignWriter writer, String province) {
    License license = ending(writer, province, "2012-10-01", "2012-12-31");
    renew(writer, license, 45, 10);
  }

  private static License ending(CampaignWriter writer, String province, String first, String last) {
    Company company = writer.enterprise(province);
    return writer.oldLicense(company, writer.between(first, last), "ISP");
  }

  private static void renew(
      CampaignWriter writer, License license, int appliedBefore, int decidedBefore) {
    LocalDate end = license.validUntil();
    writer
        .tables()
        .add(
            "renewals",
            license.number(),
            end.minusDays(appliedBefore),
            end.minusDays(decidedBefore),
            end.plusYears(5));
  }

  private static void suspendedForAWhile(CampaignWriter writer, String province) {
    LocalDate from = writer.between("2017-02-01", "2017-06-30");
    suspend(writer, access(writer, province), from, from.plusMonths(3));
  }

  private static void suspended(CampaignWriter writer, String province) {
    suspend(writer, access(writer, province), writer.between("2018-01-10", "2018-02-28"), "");
  }

  private static void suspend(
      CampaignWriter writer, License license, LocalDate from, Object until) {
    writer
        .tables()
        .add(
            "suspensions",
            license.number(),
            from,
            until,
            "样例停业整顿决定〔%d〕1号".formatted(from.getYear()));
  }

  private static void revoked(CampaignWriter writer, String province) {
    License license = center(writer, province);
    LocalDate foundOn = writer.between("2017-03-01", "2017-06-30");
    new CaseRow(license.holder(), "", "LAYERED_SUBLEASE", "SPOT_CHECK", foundOn)
        .refused(foundOn.plusDays(40))
        .serious(foundOn.plusDays(70))
        .write(writer.tables());
    LocalDate decidedOn = foundOn.plusDays(120);
    writer
        .tables()
        .add(
            "revocations", license.number(), decidedOn, decidedOn.plusDays(30), "样例行政处罚决定〔2017〕1号");
  }

  private static void annulled(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    LocalDate grantedOn = writer.between("2016-03-01", "2016-09-30");
    License license = writer.license(company, grantedOn, "ISP");
    writer
        .tables()
        .add(
            "annulments",
            license.number(),
            writer.between("2017-03-01", "2017-09-30"),
            grantedOn,
            "样例撤销行政许可决定〔2017〕1号");
  }

  private static void leftInOrder(CampaignWriter writer, String province) {
    License license = center(writer, province);
    LocalDate plannedOn = plan(writer, license);
    report(writer, license, plannedOn.plusDays(20), 1200, 800);
    report(writer, license, plannedOn.plusDays(50), 1200, 1200);
    cancel(writer, license, plannedOn);
    writer.tables().add("aftercare-completions", license.number(), plannedOn.plusDays(75));
  }

  /** Told in the answer to the cancellation; the exit stays open. */
  private static void leftCustomers(CampaignWriter writer, String province) {
    License license = center(writer, province);
    LocalDate plannedOn = plan(writer, license);
    report(writer, license, plannedOn.plusDays(40), 300, 250);
    cancel(writer, license, plannedOn);
  }

  private static void expiredUnderPlan(CampaignWriter writer, String province) {
    License license = ending(writer, province, "2012-12-01", "2012-12-31");
    LocalDate plannedOn = license.validUntil().minusDays(60);
    writer.tables().add("aftercare-plans", license.number(), plannedOn, plannedOn.plusDays(5));
    report(writer, license, plannedOn.plusDays(30), 90, 40);
  }

  private static LocalDate plan(CampaignWriter writer, License license) {
    LocalDate plannedOn = writer.between("2017-03-01", "2017-08-01");
    writer.tables().add("aftercare-plans", license.number(), plannedOn, plannedOn.plusDays(5));
    return plannedOn;
  }

  private static void report(
      CampaignWriter writer, License license, LocalDate on, int before, int moved) {
    writer.tables().add("aftercare-progress", license.number(), on, before, moved, before - moved);
  }

  private static void cancel(CampaignWriter writer, License license, LocalDate plannedOn) {
    writer
        .tables()
        .add("cancellations", license.number(), plannedOn.plusDays(3), plannedOn.plusDays(60));
  }

  /** A center in operation. */
  static License center(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    License license = writer.license(company, writer.between("2014-01-01", "2016-02-20"), "IDC");
    writer.running(company, "IDC", province, writer.between("2016-03-01", "2016-12-01"));
    return license;
  }

  /** An access provider in operation. */
  static License access(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    License license = writer.license(company, writer.between("2014-01-01", "2015-12-20"), "ISP");
    writer.running(company, "ISP", province, writer.between("2016-01-01", "2016-12-01"));
    return license;
  }
}

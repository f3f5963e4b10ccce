package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Applications of each kind, in each state in which one may stay. */
final class ApplicationLives {

  static final List<Scenario> ALL = all();

  private ApplicationLives() {}

  /** What is applied for, with everything that it takes to be approved. */
  @FunctionalInterface
  private interface Kind {
    ApplicationRow submit(CampaignWriter writer, String province);
  }

  /** How it goes on. */
  @FunctionalInterface
  private interface Course {
    void take(ApplicationRow application);
  }

  private static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    all.add(ApplicationLives::granted);
    all.add(ApplicationLives::notGranted);
    all.add(ApplicationLives::expanded);
    all.add(ApplicationLives::renewed);
    all.add(told(ApplicationLives::holderChange, ApplicationLives::approve));
    all.add(ApplicationLives::cancelled);
    List<Course> courses =
        List.of(
            ApplicationLives::refuse, ApplicationLives::withdraw, ApplicationLives::keepWaiting);
    List<Kind> kinds =
        List.of(
            ApplicationLives::newLicense,
            ApplicationLives::expansion,
            ApplicationLives::renewal,
            ApplicationLives::holderChange,
            ApplicationLives::cancellation);
    for (Kind kind : kinds) {
      courses.forEach(course -> all.add(told(kind, course)));
    }
    return List.copyOf(all);
  }

  private static Scenario told(Kind kind, Course course) {
    return (writer, province) -> {
      ApplicationRow application = kind.submit(writer, province);
      course.take(application);
      application.write(writer.tables());
    };
  }

  private static void granted(CampaignWriter writer, String province) {
    ApplicationRow application =
        newLicense(writer, province).evaluated(CampaignWriter.DELIVERY_SYSTEMS, "PASSED");
    LocalDate grantedOn = application.decidedOn();
    approve(application.supplementRequested().supplied());
    application
        .with("newLicenseNumber", writer.number(province, grantedOn))
        .with("grantedOn", grantedOn)
        .with("validUntil", grantedOn.plusYears(5).minusDays(1))
        .write(writer.tables());
  }

  private static void notGranted(CampaignWriter writer, String province) {
    ApplicationRow application =
        newLicense(writer, province).evaluated(List.of("ISMS"), "FAILED").accepted();
    application
        .with("refusedOn", application.decidedOn())
        .with("grounds", "信息安全管理系统评测未通过")
        .write(writer.tables());
  }

  private static void expanded(CampaignWriter writer, String province) {
    License license = LicenseLives.center(writer, province);
    writer.pass(
        license, CampaignWriter.DELIVERY_SYSTEMS, writer.between("2017-06-01", "2017-12-31"));
    ApplicationRow application = expansion(writer, license);
    approve(application);
    application.write(writer.tables());
  }

  private static void renewed(CampaignWriter writer, String province) {
    License license = ending(writer, province);
    ApplicationRow application = renewal(writer, license);
    approve(application);
    application.with("validUntil", license.validUntil().plusYears(5)).write(writer.tables());
  }

  private static void cancelled(CampaignWriter writer, String province) {
    License license = LicenseLives.access(writer, province);
    ApplicationRow application = cancellation(writer, license);
    LocalDate decidedOn = application.decidedOn();
    LocalDate plannedOn = decidedOn.minusDays(50);
    Tables tables = writer.tables();
    tables.add("aftercare-plans", license.number(), plannedOn, plannedOn.plusDays(5));
    tables.add("aftercare-progress", license.number(), decidedOn.minusDays(3), 60, 60, 0);
    tables.add("aftercare-completions", license.number(), decidedOn.plusDays(10));
    approve(application);
    application.write(tables);
  }

  private static ApplicationRow newLicense(CampaignWriter writer, String province) {
    return new ApplicationRow("NEW_LICENSE", writer.enterprise(province), submittedOn(writer))
        .asking("CDN");
  }

  private static ApplicationRow expansion(CampaignWriter writer, String province) {
    return expansion(writer, LicenseLives.center(writer, province));
  }

  private static ApplicationRow expansion(CampaignWriter writer, License license) {
    return new ApplicationRow("EXPANSION", license.holder(), submittedOn(writer))
        .of(license)
        .asking("CDN");
  }

  private static ApplicationRow renewal(CampaignWriter writer, String province) {
    return renewal(writer, ending(writer, province));
  }

  private static ApplicationRow renewal(CampaignWriter writer, License license) {
    return new ApplicationRow("RENEWAL", license.holder(), submittedOn(writer)).of(license);
  }

  /** In time, as its last day is more than 90 days ahead. */
  private static License ending(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    return writer.license(company, writer.between("2013-08-01", "2013-10-31"), "ISP");
  }

  private static ApplicationRow holderChange(CampaignWriter writer, String province) {
    License license = LicenseLives.access(writer, province);
    Company successor = writer.enterprise(province);
    LocalDate succeededOn = writer.between("2017-10-01", "2017-12-31");
    writer.succeed(license.holder(), successor, "MERGER", succeededOn);
    return new ApplicationRow("HOLDER_CHANGE", license.holder(), submittedOn(writer))
        .of(license)
        .with("successorId", successor.id());
  }

  private static ApplicationRow cancellation(CampaignWriter writer, String province) {
    return cancellation(writer, LicenseLives.access(writer, province));
  }

  private static ApplicationRow cancellation(CampaignWriter writer, License license) {
    return new ApplicationRow("CANCELLATION", license.holder(), submittedOn(writer)).of(license);
  }

  private static LocalDate submittedOn(CampaignWriter writer) {
    return writer.between("2018-01-10", "2018-01-31");
  }

  private static void approve(ApplicationRow application) {
    application.accepted().with("approvedOn", application.decidedOn());
  }

  private static void refuse(ApplicationRow application) {
    application
        .supplementRequested()
        .with("refusedOn", application.decidedOn())
        .with("grounds", "未按期补正");
  }

  private static void withdraw(ApplicationRow application) {
    application.accepted().with("withdrawnOn", application.decidedOn());
  }

  private static void keepWaiting(ApplicationRow application) {
    application.supplementRequested();
  }
}

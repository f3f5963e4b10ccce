package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What else an administration has of its operators: self-checks, complaints, trainings, reports.
 */
final class SupervisionLives {

  static final List<Scenario> ALL = List.of(SupervisionLives::supervision);

  private SupervisionLives() {}

  private static void supervision(CampaignWriter writer, String province) {
    License clean = LicenseLives.center(writer, province);
    License lax = LicenseLives.center(writer, province);
    check(writer, clean, Map.of("items.outcome", "CLEAN"));
    check(
        writer,
        lax,
        Map.of(
            "items.outcome", "PROBLEM",
            "items.description", "两处机柜转租给无证企业",
            "items.dueOn", "2017-05-31"));
    complain(writer, province, lax);
    train(writer, province, clean, 3);
    train(writer, province, lax, 1);
    report(writer, province, clean);
  }

  private static void check(CampaignWriter writer, License license, Map<String, Object> found) {
    Map<String, Object> all = new HashMap<>(found);
    all.put("operatorId", license.holder().id());
    all.put("period.from", LocalDate.of(2017, 1, 17));
    all.put("period.to", LocalDate.of(2017, 3, 31));
    all.put("submittedOn", LocalDate.of(2017, 4, 10));
    all.put("responsible.name", "样例负责人");
    all.put("responsible.title", "总经理");
    all.put("items.item", "LAYERED_SUBLEASE");
    all.put("items.scope", "本省全部机房");
    writer.tables().add("self-checks", all);
  }

  private static void complain(CampaignWriter writer, String province, License about) {
    writer
        .tables()
        .add(
            "complaints",
            Map.ofEntries(
                Map.entry("province", province),
                Map.entry("channel", "HOTLINE"),
                Map.entry("receivedOn", LocalDate.of(2017, 4, 5)),
                Map.entry("about.operatorId", about.holder().id()),
                Map.entry("kind", "LAYERED_SUBLEASE"),
                Map.entry("text", "该公司将所租带宽再次转租"),
                Map.entry("complainant.name", "样例举报人"),
                Map.entry("complainant.contact", "13900000000"),
                Map.entry("acceptedOn", LocalDate.of(2017, 4, 6)),
                Map.entry("repliedOn", LocalDate.of(2017, 4, 28)),
                Map.entry("replyText", "经查属实，已责令整改"),
                Map.entry("closedOn", LocalDate.of(2017, 5, 15))));
    writer
        .tables()
        .add(
            "complaints",
            Map.of(
                "province", province,
                "channel", "WEB",
                "receivedOn", LocalDate.of(2017, 6, 1),
                "about.name", "某某云主机",
                "kind", "UNLICENSED",
                "text", "网页出售接入服务，未见许可证编号"));
  }

  private static void train(CampaignWriter writer, String province, License license, int persons) {
    writer
        .tables()
        .add(
            "trainings",
            Map.of(
                "province",
                province,
                "topic",
                "接入服务市场清理规范政策宣贯",
                "heldOn",
                LocalDate.of(2017, 3, 16),
                "hours",
                6,
                "attendance.operatorId",
                license.holder().id(),
                "attendance.persons",
                persons));
  }

  private static void report(CampaignWriter writer, String province, License license) {
    writer
        .tables()
        .add(
            "annual-reports",
            Map.of(
                "licenseNumber",
                license.number(),
                "operatorId",
                license.holder().id(),
                "year",
                2017,
                "submittedOn",
                LocalDate.of(2018, 2, 12),
                "operations.service",
                "IDC",
                "operations.province",
                province,
                "operations.customers",
                86,
                "contact.name",
                "样例联系人",
                "contact.phone",
                "010-10000000",
                "text",
                "全年经营情况正常"));
  }
}

package io.qinggui.gateway.report;

import io.qinggui.platform.reference.Province;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** What stands around the figures of a printed report. */
final class ReportTexts {

  private static final DateTimeFormatter BEIJING =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private ReportTexts() {}

  static String title(QuarterlyReport report) {
    return "%s%d年第%s季度互联网网络接入服务市场监管情况"
        .formatted(place(report), report.year(), "一二三四".charAt(report.quarter() - 1));
  }

  private static String place(QuarterlyReport report) {
    String province = report.province();
    return province == null ? "全国" : Province.of(province).map(Province::fullName).orElse(province);
  }

  /** Up to when facts count, in Beijing time. */
  static String known(QuarterlyReport report) {
    return "数据截至：" + time(report.knownAt()) + "（北京时间）";
  }

  static String time(Instant moment) {
    return BEIJING.format(moment);
  }

  static String positions(QuarterlyReport report) {
    return "账本位置："
        + report.positions().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining("，"));
  }

  static String digest(QuarterlyReport report) {
    return "摘要：" + report.digest();
  }
}

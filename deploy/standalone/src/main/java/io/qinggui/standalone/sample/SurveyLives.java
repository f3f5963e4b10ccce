package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an administration saw in its survey, 二(一)1: who runs what it may not, and who does not. */
final class SurveyLives {

  static final List<Scenario> ALL = List.of(SurveyLives::survey);

  private static final String NAME = "2017年接入服务市场摸底调查";
  private static final LocalDate FIRST = LocalDate.of(2017, 2, 1);
  private static final LocalDate LAST = LocalDate.of(2017, 4, 30);

  private SurveyLives() {}

  private static void survey(CampaignWriter writer, String province) {
    writer.tables().add("surveys", province, NAME, FIRST, LAST, LAST);
    Company center = LicenseLives.center(writer, province).holder();
    Company fromElsewhere = LicenseLives.center(writer, writer.elsewhere(province)).holder();
    Company unlicensed = writer.enterprise(province);
    Company idle = LicenseLives.center(writer, province).holder();
    seen(writer, province, center, "IDC", true, "持有本省IDC许可证，机房正常运营");
    seen(writer, province, center, "CDN", true, "对外提供内容分发服务，许可证无此项业务");
    seen(writer, province, fromElsewhere, "IDC", true, "许可证范围不含本省，在本省设有机柜");
    seen(writer, province, unlicensed, "IDC", true, "未取得许可证，对外出租机柜并提供接入");
    seen(writer, province, idle, "IDC", false, "机房建成，尚未开展业务");
    entry(
        writer,
        Map.of(
            "name", "某某云主机",
            "service", "ISP",
            "province", province,
            "running", true,
            "evidence", "网页宣传提供接入服务，经营主体待查"));
  }

  private static void seen(
      CampaignWriter writer,
      String province,
      Company company,
      String service,
      boolean running,
      String evidence) {
    entry(
        writer,
        Map.of(
            "operatorId", company.id(),
            "service", service,
            "province", province,
            "running", running,
            "facility", "样例机房",
            "evidence", evidence));
  }

  private static void entry(CampaignWriter writer, Map<String, Object> cells) {
    Map<String, Object> all = new HashMap<>(cells);
    all.put("survey", NAME);
    all.put("observedOn", writer.between("2017-02-06", "2017-03-24"));
    writer.tables().add("survey-entries", all);
  }
}

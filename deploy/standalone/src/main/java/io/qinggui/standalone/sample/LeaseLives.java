package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who leases what to whom: L1 to L4, and 三(四). A lease against the order of a carrier is not among
 * them: orders have the date of the day on which the sample is imported, and leases do not.
 */
final class LeaseLives {

  static final List<Scenario> ALL =
      List.of(
          LeaseLives::proper,
          LeaseLives::threeLayers,
          LeaseLives::toUnlicensed,
          LeaseLives::fromUnlicensed,
          LeaseLives::withinAGroup,
          LeaseLives::acrossTheBorder,
          LeaseLives::newCustomerOfAListed);

  private LeaseLives() {}

  /** A row of leases.csv. */
  private record Row(CampaignWriter writer, Map<String, Object> cells) {

    static Row of(CampaignWriter writer, Company lessor, Company lessee, String province) {
      int number = writer.tables().size("leases") + 1;
      Map<String, Object> cells = new HashMap<>();
      cells.put("leaseNumber", "样例租用-%04d".formatted(number));
      cells.put("lessorId", lessor.id());
      cells.put("lesseeId", lessee.id());
      cells.put("province", province);
      return new Row(writer, cells);
    }

    Row resource(String resource, String identifier) {
      return with("resource", resource).with("identifier", identifier);
    }

    Row with(String column, Object cell) {
      cells.put(column, cell);
      return this;
    }

    void toOperate(String service, LocalDate from) {
      with("purpose", "OPERATE_SERVICE").with("service", service).write(from);
    }

    void forOwnUse(LocalDate from) {
      with("purpose", "OWN_USE").write(from);
    }

    private void write(LocalDate from) {
      writer.tables().add("leases", with("from", from).cells());
    }
  }

  /** As it should be; later with more bandwidth, and over in the end. */
  private static void proper(CampaignWriter writer, String province) {
    Company center = center(writer, province);
    LocalDate from = writer.between("2017-02-01", "2017-03-31");
    Row.of(writer, carrier(writer, 0), center, province)
        .resource("BANDWIDTH", "骨干网出口带宽")
        .with("mbps", 10_000)
        .with("changedOn", from.plusDays(90))
        .with("changedMbps", 20_000)
        .with("endedOn", from.plusDays(300))
        .with("endReason", "合同到期前双方协商终止")
        .toOperate("IDC", from);
    Row.of(writer, carrier(writer, 1), center, province)
        .resource("CIRCUIT", "样例电路-0001")
        .with("until", LocalDate.of(2027, 12, 31))
        .toOperate("IDC", from.plusDays(10));
  }

  /** The lessee leases on, and whoever gets it leases on what it has got. */
  private static void threeLayers(CampaignWriter writer, String province) {
    Company center = center(writer, province);
    Company access = access(writer, province);
    Company user = writer.enterprise(province);
    Row.of(writer, carrier(writer, 0), center, province)
        .resource("IP_PREFIX", "203.0.113.0/24")
        .toOperate("IDC", writer.between("2016-06-01", "2016-12-31"));
    Row.of(writer, center, access, province)
        .resource("IP_PREFIX", "203.0.113.128/25")
        .toOperate("ISP", writer.between("2017-02-01", "2017-03-31"));
    Row.of(writer, access, user, province)
        .resource("IP_PREFIX", "203.0.113.192/26")
        .forOwnUse(writer.between("2017-05-01", "2017-06-30"));
  }

  private static void toUnlicensed(CampaignWriter writer, String province) {
    Company unlicensed = writer.enterprise(province);
    writer.running(unlicensed, "IDC", province, writer.between("2016-03-01", "2016-12-01"));
    Row.of(writer, carrier(writer, 1), unlicensed, province)
        .resource("IP_PREFIX", "2001:db8:1700::/40")
        .toOperate("IDC", writer.between("2016-03-01", "2016-12-01"));
  }

  private static void fromUnlicensed(CampaignWriter writer, String province) {
    Company unlicensed = writer.enterprise(province);
    Row.of(writer, unlicensed, access(writer, province), province)
        .resource("BANDWIDTH", "城域网转租带宽")
        .with("mbps", 1_000)
        .toOperate("ISP", writer.between("2017-02-01", "2017-04-30"));
  }

  /** Own use within one group is no supply to others. */
  private static void withinAGroup(CampaignWriter writer, String province) {
    Company parent = writer.enterprise(province);
    Company child = writer.enterprise(province);
    LocalDate since = writer.between("2015-01-01", "2015-12-31");
    for (Company each : List.of(parent, child)) {
      writer.tables().add("affiliations", each.id(), "样例企业集团", since, "");
    }
    Row.of(writer, parent, child, province)
        .resource("CIRCUIT", "样例电路-0002")
        .forOwnUse(writer.between("2017-02-01", "2017-04-30"));
  }

  /** Nobody keeps a file on who uses it, and for what. */
  private static void acrossTheBorder(CampaignWriter writer, String province) {
    Row.of(writer, carrier(writer, 2), writer.enterprise(province), province)
        .resource("INTERNATIONAL_CIRCUIT", "样例国际专线-0001")
        .forOwnUse(writer.between("2017-02-01", "2017-04-30"));
  }

  private static void newCustomerOfAListed(CampaignWriter writer, String province) {
    Company listed = delivery(writer, province);
    LocalDate listedOn = writer.between("2017-03-01", "2017-05-31");
    writer
        .tables()
        .add(
            "credit-records",
            listed.id(),
            "未落实接入资源管理要求",
            listedOn.minusDays(10),
            listedOn,
            province,
            "",
            "");
    Row.of(writer, listed, delivery(writer, province), province)
        .resource("BANDWIDTH", "内容分发节点带宽")
        .with("mbps", 500)
        .toOperate("CDN", listedOn.plusDays(30));
  }

  private static Company carrier(CampaignWriter writer, int index) {
    return writer.carriers().get(index);
  }

  private static Company center(CampaignWriter writer, String province) {
    return LicenseLives.center(writer, province).holder();
  }

  private static Company access(CampaignWriter writer, String province) {
    return LicenseLives.access(writer, province).holder();
  }

  private static Company delivery(CampaignWriter writer, String province) {
    Company company = writer.enterprise(province);
    writer.license(company, writer.between("2016-03-01", "2016-12-01"), "CDN");
    return company;
  }
}

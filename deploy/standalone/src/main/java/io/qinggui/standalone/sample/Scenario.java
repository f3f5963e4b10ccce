package io.qinggui.standalone.sample;

/** What happened to a company. */
@FunctionalInterface
interface Scenario {

  void write(CampaignWriter writer, String province);

  /** The services whose grace the notice regulates; both occur. */
  static String graceService(String province) {
    return Integer.parseInt(province) % 2 == 0 ? "CDN" : "IRCS";
  }
}

package io.qinggui.standalone.sample;

/** What happened to a company. */
@FunctionalInterface
interface Story {

  void tell(Pen pen, String province);

  /** The services whose grace the notice regulates; both are told about. */
  static String graceService(String province) {
    return Integer.parseInt(province) % 2 == 0 ? "CDN" : "IRCS";
  }
}

package io.qinggui.inspection.cases;

/** The phases of a case, as clients name them. */
public enum Phase {
  OPENED("已立案"),
  CONFIRMED("已查实"),
  DISMISSED("已撤案"),
  RECTIFICATION_ORDERED("整改中"),
  RECTIFIED("已整改"),
  REFUSED("拒不整改"),
  PENALISED("已处罚"),
  SERIOUSNESS_DETERMINED("已认定情节"),
  CLOSED("已结案");

  private final String zh;

  Phase(String zh) {
    this.zh = zh;
  }

  /** What officials call it. */
  public String zh() {
    return zh;
  }
}

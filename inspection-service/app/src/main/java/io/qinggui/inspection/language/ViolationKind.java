package io.qinggui.inspection.language;

/** What a case can be about (二(一), 二(二)). */
public enum ViolationKind {
  /** 无证经营, 二(一)1(1). */
  UNLICENSED("无证经营"),
  /** 超地域范围经营, 二(一)1(2). */
  OUT_OF_REGION("超地域范围经营"),
  /** 超业务范围经营, 二(一)1(3). */
  OUT_OF_SCOPE("超业务范围经营"),
  /** 转租转让经营许可证, 二(一)1(4). */
  LICENSE_LENT("转租转借经营许可证"),
  /** Resources leased to whoever has no license, 二(二)1. */
  LEASED_TO_UNLICENSED("向无证企业出租资源"),
  /** 私自建设通信传输设施, 二(二)2. */
  SELF_BUILT_TRANSMISSION("私自建设通信传输设施"),
  /** Resources of a supplier without a license, 二(二)2. */
  ILLEGAL_SUPPLIER("使用无证企业的资源"),
  /** 层层转租, 二(二)3. */
  LAYERED_SUBLEASE("层层转租"),
  /** 违规开展跨境业务, 二(二)4. */
  CROSS_BORDER("违规开展跨境业务"),
  /** A customer taken in a time without new customers, 三(四). */
  NEW_CUSTOMER_WHILE_BANNED("禁止期内发展新用户"),
  /** A carrier's lease after it was ordered that the operator is barred, 三(四). */
  LEASED_AGAINST_ORDER("违反通知出租资源");

  private final String zh;

  ViolationKind(String zh) {
    this.zh = zh;
  }

  /** What officials call it. */
  public String zh() {
    return zh;
  }
}

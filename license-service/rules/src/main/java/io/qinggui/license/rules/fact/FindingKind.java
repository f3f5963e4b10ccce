package io.qinggui.license.rules.fact;

/** What can be found without anybody looking; each is the kind of the case that it opens. */
public enum FindingKind {
  /** 无证经营: seen running a service without a license. */
  UNLICENSED("二(一)1(1)", "无证经营"),
  /** 超地域范围经营: seen running a service outside of the provinces of its license. */
  OUT_OF_REGION("二(一)1(2)", "超地域范围经营"),
  /** 超业务范围经营: seen running a service that no license of its grants. */
  OUT_OF_SCOPE("二(一)1(3)", "超业务范围经营"),
  /** Resources leased to whoever may not operate the service there. */
  LEASED_TO_UNLICENSED("二(二)1", "向无证企业出租资源"),
  /** 使用非法资源: resources of a supplier who is not entitled. */
  ILLEGAL_SUPPLIER("二(二)2", "使用无证企业的资源"),
  /** 层层转租: leased resources passed on to another enterprise that operates with them. */
  LAYERED_SUBLEASE("二(二)3", "层层转租"),
  /** 违规开展跨境业务: an international circuit without file, acknowledgement or approval. */
  CROSS_BORDER("二(二)4", "违规开展跨境业务"),
  /** 发展新用户: a lease given for a service of which no new customers may be taken. */
  NEW_CUSTOMER_WHILE_BANNED("三(四)", "禁止期内发展新用户"),
  /** A carrier's lease to an operator after the carrier was ordered that it is barred. */
  LEASED_AGAINST_ORDER("三(四)", "违反通知出租资源");

  private final String clause;
  private final String zh;

  FindingKind(String clause, String zh) {
    this.clause = clause;
    this.zh = zh;
  }

  /** What officials call it. */
  public String zh() {
    return zh;
  }

  /** The clause that is violated. */
  public String clause() {
    return clause;
  }
}

package io.qinggui.inspection.language;

/** What a case can be about (二(一), 二(二)). */
public enum ViolationKind {
  /** 无证经营, 二(一)1(1). */
  UNLICENSED,
  /** 超地域范围经营, 二(一)1(2). */
  OUT_OF_REGION,
  /** 超业务范围经营, 二(一)1(3). */
  OUT_OF_SCOPE,
  /** 转租转让经营许可证, 二(一)1(4). */
  LICENSE_LENT,
  /** Resources leased to whoever has no license, 二(二)1. */
  LEASED_TO_UNLICENSED,
  /** 私自建设通信传输设施, 二(二)2. */
  SELF_BUILT_TRANSMISSION,
  /** Resources of a supplier without a license, 二(二)2. */
  ILLEGAL_SUPPLIER,
  /** 层层转租, 二(二)3. */
  LAYERED_SUBLEASE,
  /** 违规开展跨境业务, 二(二)4. */
  CROSS_BORDER,
  /** A customer taken in a time without new customers, 三(四). */
  NEW_CUSTOMER_WHILE_BANNED,
  /** A carrier's lease after it was ordered that the operator is barred, 三(四). */
  LEASED_AGAINST_ORDER
}

package io.qinggui.operator.language;

/** What sort of operator it is. */
public enum Kind {
  /** 企业: provides services over resources that it leases. */
  ENTERPRISE,
  /** 基础电信企业: leases lines, addresses and bandwidth out. */
  CARRIER
}

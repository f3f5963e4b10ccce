package io.qinggui.license.language;

/** What is evaluated, 二(三). */
public enum RequiredSystem {
  /** ICP/IP地址/域名信息备案系统. */
  ICP_FILING,
  /** 企业接入资源管理平台. */
  RESOURCE_PLATFORM,
  /** 信息安全管理系统. */
  ISMS,
  /** IDC机房运行安全. */
  FACILITY_SECURITY,
  /** 网络信息安全. */
  NETWORK_SECURITY
}

package io.qinggui.inspection.credit;

/** What credit is evaluated by (三(五)). */
public enum CreditDimension {
  /** 基础设施. */
  INFRASTRUCTURE,
  /** 服务质量. */
  SERVICE_QUALITY,
  /** 网络安全. */
  NETWORK_SECURITY,
  /** 信息安全. */
  INFORMATION_SECURITY,
  /** 守法经营. */
  COMPLIANCE
}

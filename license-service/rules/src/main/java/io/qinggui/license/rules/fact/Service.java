package io.qinggui.license.rules.fact;

/** The services of the telecom catalogue (2015) that the notice is about. */
public enum Service {
  /** Internet data center, 互联网数据中心. */
  IDC,
  /** Internet resource coordination, 互联网资源协作服务: a sub-item of IDC with a grant of its own. */
  IRCS,
  /** Content delivery network, 内容分发网络. */
  CDN,
  /** Internet access, 互联网接入服务. */
  ISP
}

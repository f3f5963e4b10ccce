package io.qinggui.inspection.language;

/** Where a finding comes from. */
public enum CaseSource {
  /** 摸底调查, 二(一)1. */
  SURVEY,
  /** 举报, 三(一). */
  COMPLAINT,
  /** 抽查, 三(三). */
  SPOT_CHECK,
  /** 自查, 三(二). */
  SELF_CHECK,
  /** Found by a system. */
  DETECTION
}

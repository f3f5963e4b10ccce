package io.qinggui.inspection.deadline;

/** What is to be done by a day. */
public enum DueKind {
  /** A complaint is to be replied to (三(一)). */
  COMPLAINT_REPLY,
  /** A violation is to be put right, as was ordered (三(三)). */
  RECTIFICATION,
  /** A problem that a self-check named is to be put right (三(二)). */
  SELF_CHECK_ITEM,
  /** A task of a work plan is to be done (四(一), 四(二)). */
  WORK_PLAN_TASK,
  /** The holder of a license is to report on a year (第42号令). */
  ANNUAL_REPORT,
  /** An administration is to report on a quarter (四(三)). */
  QUARTERLY_REPORT
}

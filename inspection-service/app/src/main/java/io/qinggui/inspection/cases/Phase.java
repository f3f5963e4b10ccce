package io.qinggui.inspection.cases;

/** The phases of a case, as clients name them. */
public enum Phase {
  OPENED,
  CONFIRMED,
  DISMISSED,
  RECTIFICATION_ORDERED,
  RECTIFIED,
  REFUSED,
  PENALISED,
  SERIOUSNESS_DETERMINED,
  CLOSED
}

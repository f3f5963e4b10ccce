package io.qinggui.inspection.http;

/** The phases of a case, as clients name them. */
enum Phase {
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

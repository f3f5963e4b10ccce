package io.qinggui.platform.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Legal time: every legal date is a calendar day in Asia/Shanghai, starting at 00:00 there. */
public final class Beijing {

  /** Asia/Shanghai, UTC+8 without daylight saving since 1992. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Beijing() {}

  /** The legal date on which the moment falls: 2017-12-31T16:00:00Z is already 2018-01-01. */
  public static LocalDate dateOf(Instant moment) {
    return moment.atZone(ZONE).toLocalDate();
  }

  /** The first moment of the legal date. */
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }
}

package io.qinggui.gateway.pages.listing;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Table.Cell;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/** How many days are left until a last day, in words and in red, amber or green. */
public final class DaysLeft {

  /** From so many days on it is amber. */
  private static final long SOON = 7;

  private DaysLeft() {}

  /**
   * A cell.
   *
   * @param dueOn the last day, as the interface says it; none when it is no day
   */
  public static Cell of(PageTexts texts, JsonNode dueOn, LocalDate today) {
    if (!dueOn.isString()) {
      return Cell.of(texts.text("listing.nothing"));
    }
    long days = ChronoUnit.DAYS.between(today, LocalDate.parse(dueOn.stringValue()));
    if (days < 0) {
      return Cell.of(texts.text("listing.over", -days)).toned("bad");
    }
    return Cell.of(texts.text("listing.left", days)).toned(days <= SOON ? "soon" : "good");
  }
}

package io.qinggui.gateway.pages.deadline;

import io.qinggui.gateway.pages.PageTexts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long it is until a day, in words and in a colour. Whether something is overdue is told by the
 * interface; a day that is merely over is no more than that.
 *
 * @param colour of the lamp
 * @param words that say it without colour
 */
public record DaysLeft(Colour colour, String words) {

  private static final int SOON = 7;
  private static final int LATER = 30;

  /** From what has to be done now to what can wait. */
  public enum Colour {
    RED("left-red"),
    AMBER("left-amber"),
    GREEN("left-green"),
    OVER("left-over");

    private final String style;

    Colour(String style) {
      this.style = style;
    }

    /** Its class in the style sheet. */
    public String style() {
      return style;
    }
  }

  /**
   * Until a day.
   *
   * @param overdue whether the interface says that it is
   */
  public static DaysLeft of(PageTexts texts, LocalDate day, LocalDate today, boolean overdue) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (overdue) {
      return new DaysLeft(
          Colour.RED,
          days < 0 ? texts.text("deadline.overdueBy", -days) : texts.text("deadline.overdue"));
    }
    if (days < 0) {
      return new DaysLeft(Colour.OVER, texts.text("deadline.over", -days));
    }
    if (days == 0) {
      return new DaysLeft(Colour.RED, texts.text("deadline.today"));
    }
    return new DaysLeft(colour(days), texts.text("deadline.left", days));
  }

  private static Colour colour(long days) {
    if (days <= SOON) {
      return Colour.RED;
    }
    return days <= LATER ? Colour.AMBER : Colour.GREEN;
  }
}

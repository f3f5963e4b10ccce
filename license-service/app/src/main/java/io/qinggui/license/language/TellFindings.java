package io.qinggui.license.language;

import io.qinggui.platform.decider.Command;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tell what changed of the violations in a lease, or in what was seen of an operator.
 *
 * @param all all of them, by what is known now, in the order of their kinds and days
 * @param today what has not begun by then is not told yet
 */
public record TellFindings(FindingSubject in, List<Found> all, LocalDate today) implements Command {

  /** Copies the list. */
  public TellFindings {
    all = List.copyOf(all);
  }

  /** The stream of what was told of the violations in it. */
  public static String streamOf(FindingSubject in) {
    return "finding/" + in.key();
  }

  @Override
  public String stream() {
    return streamOf(in);
  }

  /**
   * A violation.
   *
   * @param until first day without it, {@code null} when no end is known
   * @param opensCase whether it opens a case by itself
   * @param history whether it was over before the first day that the campaign looks at
   */
  public record Found(
      String kind,
      String clause,
      String operatorId,
      @Nullable String otherPartyId,
      @Nullable String service,
      String province,
      LocalDate from,
      @Nullable LocalDate until,
      List<String> because,
      boolean opensCase,
      boolean history) {

    /** Copies the list. */
    public Found {
      because = List.copyOf(because);
    }
  }
}

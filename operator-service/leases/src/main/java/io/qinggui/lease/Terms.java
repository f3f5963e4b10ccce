package io.qinggui.lease;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed of a lease from a day on.
 *
 * @param from first day of these terms
 * @param until last day of the lease by them; {@code null} when none is agreed
 * @param mbps bandwidth in Mbit/s, if it is told
 * @param service what is operated with it ({@code IDC}, {@code IRCS}, {@code CDN}, {@code ISP})
 */
public record Terms(
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable Integer mbps,
    Purpose purpose,
    @Nullable String service) {

  /** These terms, and from a day on what is told to differ. */
  Terms with(Terms.Change change) {
    return new Terms(
        change.changedOn(),
        change.until() == null ? until : change.until(),
        change.mbps() == null ? mbps : change.mbps(),
        change.purpose() == null ? purpose : change.purpose(),
        change.service() == null ? service : change.service());
  }

  /**
   * What is agreed differently from a day on; what is {@code null} stays.
   *
   * @param changedOn first day of the new terms
   */
  public record Change(
      LocalDate changedOn,
      @Nullable LocalDate until,
      @Nullable Integer mbps,
      @Nullable Purpose purpose,
      @Nullable String service) {}
}

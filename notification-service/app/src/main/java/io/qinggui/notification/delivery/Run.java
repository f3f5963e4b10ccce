package io.qinggui.notification.delivery;

/**
 * Something that somebody asked to be delivered again.
 *
 * @param id of the run
 * @param subscription its id
 * @param kind what it takes up
 * @param from first feed position
 * @param until last feed position
 * @param cursor up to which it has taken deliveries up
 */
public record Run(String id, String subscription, Kind kind, long from, long until, long cursor) {

  /** What a run takes up. */
  public enum Kind {
    /** What failed for the last time. */
    RECOVERY,
    /** Everything, also what was delivered and what was never tried. */
    REPLAY
  }

  /** Having taken deliveries up to a position. */
  public Run at(long position) {
    return new Run(id, subscription, kind, from, until, position);
  }

  /** Whether everything was taken up. */
  public boolean isTakenUp() {
    return cursor >= until;
  }
}

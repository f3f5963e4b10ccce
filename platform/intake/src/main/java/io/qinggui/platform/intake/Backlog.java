package io.qinggui.platform.intake;

/**
 * What waits in a topic, and since when.
 *
 * @param events that are not read yet
 * @param since when that began, in milliseconds since 1970; meaningless when there are none
 * @param reached when the last event that was taken was published, in the same unit
 */
record Backlog(long events, long since, long reached) {

  static final Backlog NONE = new Backlog(0, 0, 0);

  /** After another look. */
  Backlog seen(long waiting, long now) {
    return new Backlog(waiting, events == 0 ? now : since, reached);
  }

  /** After an event that was published then. */
  Backlog taken(long published) {
    return new Backlog(events, since, Math.max(reached, published));
  }

  /**
   * How far it is behind. While it goes on that is the age of the last event that it took; when it
   * only begins to be behind, no longer than it has been.
   */
  double seconds(long now) {
    return events == 0 ? 0 : Math.max(0, now - Math.max(since, reached)) / 1_000.0;
  }
}

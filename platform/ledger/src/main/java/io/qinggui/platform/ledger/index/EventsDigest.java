package io.qinggui.platform.ledger.index;

/**
 * Sums over events by stream and by subject, to compare an {@link EventIndex} with.
 *
 * @param streams with sequence numbers
 * @param subjects without places
 */
public record EventsDigest(PostingsDigest streams, PostingsDigest subjects) {

  /** Of no event yet. */
  public static EventsDigest begin() {
    return new EventsDigest(PostingsDigest.begin(), PostingsDigest.begin());
  }

  EventsDigest fresh() {
    return new EventsDigest(streams.fresh(), subjects.fresh());
  }

  boolean isEqualTo(EventsDigest other) {
    return streams.isEqualTo(other.streams) && subjects.isEqualTo(other.subjects);
  }
}

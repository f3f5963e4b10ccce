package io.qinggui.platform.decider;

import org.jspecify.annotations.Nullable;

/**
 * A fact was recorded wrongly and does not count any more; history keeps it. Implemented by one
 * event of each kind of stream that can be corrected. The fact that takes its place, if any, is
 * recorded by the same command, and in everything that is folded from the stream it stands where
 * the withdrawn one stood.
 */
public interface Withdrawal extends DomainEvent {

  /** Id of the event that does not count any more. */
  String eventId();

  /** Stable type name of that event, without version. */
  String type();

  /** Id of the event that takes its place, of the same command; {@code null} when there is none. */
  @Nullable String replacedBy();
}

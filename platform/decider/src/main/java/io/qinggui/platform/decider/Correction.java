package io.qinggui.platform.decider;

import org.jspecify.annotations.Nullable;

/**
 * Asks that a fact be withdrawn, and perhaps that another one take its place. Implemented by one
 * command of each kind of stream that can be corrected; {@link CorrectingDecider} decides it.
 *
 * @param <C> the commands of the stream
 */
public interface Correction<C extends Command> extends Command {

  /** Who asks. */
  Filer by();

  /** Id of the event to be withdrawn. */
  String eventId();

  /** The officer's reason, free text. */
  String reason();

  /** What records the right fact, {@code null} when nothing takes the place of the wrong one. */
  @Nullable C replacement();

  /** The ids that the events of this command will have. */
  EventIds ids();

  /** Whether facts that cannot be without the withdrawn one are withdrawn along with it. */
  default boolean withDependents() {
    return false;
  }
}

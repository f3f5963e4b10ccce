package io.qinggui.inspection.spotcheck;

import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnouncementContinued;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckCancelled;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawContinued;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckFactWithdrawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckObservationRecorded;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckResultRecorded;
import io.qinggui.platform.decider.Decider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a check's stream come to. Behind the last event of a command the announcement
 * and the draw have their lists, however those are recorded.
 *
 * @param announced {@code null} before it is
 */
public record SpotCheckFile(
    @Nullable SpotCheckAnnounced announced,
    @Nullable SpotCheckDrawn drawn,
    @Nullable SpotCheckCancelled cancelled,
    List<SpotCheckResultRecorded> results,
    List<SpotCheckObservationRecorded> observations) {

  /** Nothing is recorded. */
  public static final SpotCheckFile NONE =
      new SpotCheckFile(null, null, null, List.of(), List.of());

  /** How far it is. */
  public enum State {
    ANNOUNCED,
    DRAWN,
    CANCELLED
  }

  /** Copies the lists. */
  public SpotCheckFile {
    results = List.copyOf(results);
    observations = List.copyOf(observations);
  }

  /** The announcement, once there is one. */
  public Optional<SpotCheckAnnounced> check() {
    return Optional.ofNullable(announced);
  }

  /** How far an announced one is. */
  public State state() {
    if (drawn != null) {
      return State.DRAWN;
    }
    return cancelled == null ? State.ANNOUNCED : State.CANCELLED;
  }

  /** The result of an operator, when there is one. */
  Optional<SpotCheckResultRecorded> result(String operatorId) {
    return results.stream().filter(it -> it.operatorId().equals(operatorId)).findFirst();
  }

  /** Whether an operator was drawn, into the sample or as a reserve. */
  boolean isDrawn(String operatorId) {
    return drawn != null
        && Stream.concat(drawn.sample().stream(), drawn.reserves().stream())
            .anyMatch(it -> it.operatorId().equals(operatorId));
  }

  /**
   * With another fact.
   *
   * @throws IllegalStateException when it cannot have happened
   */
  public SpotCheckFile with(SpotCheckEvent event) {
    return switch (event) {
      case SpotCheckAnnounced it when announced == null ->
          new SpotCheckFile(it, drawn, cancelled, results, observations);
      case SpotCheckAnnouncementContinued it when announced != null && announced.split() != null ->
          new SpotCheckFile(
              AnnouncementLists.with(announced, it), drawn, cancelled, results, observations);
      case SpotCheckDrawn it when isOpen() ->
          new SpotCheckFile(announced, it, cancelled, results, observations);
      case SpotCheckDrawContinued it when drawn != null && drawn.split() != null ->
          new SpotCheckFile(announced, DrawLists.with(drawn, it), cancelled, results, observations);
      case SpotCheckCancelled it when isOpen() ->
          new SpotCheckFile(announced, drawn, it, results, observations);
      case SpotCheckResultRecorded it when isDrawn(it.operatorId()) ->
          new SpotCheckFile(announced, drawn, cancelled, and(results, it), observations);
      case SpotCheckObservationRecorded it when result(it.operatorId()).isPresent() ->
          new SpotCheckFile(announced, drawn, cancelled, results, and(observations, it));
      case SpotCheckAnnounced it -> throw Decider.impossible(it, this);
      case SpotCheckAnnouncementContinued it -> throw Decider.impossible(it, this);
      case SpotCheckDrawn it -> throw Decider.impossible(it, this);
      case SpotCheckDrawContinued it -> throw Decider.impossible(it, this);
      case SpotCheckCancelled it -> throw Decider.impossible(it, this);
      case SpotCheckResultRecorded it -> throw Decider.impossible(it, this);
      case SpotCheckObservationRecorded it -> throw Decider.impossible(it, this);
      case SpotCheckFactWithdrawn it -> throw Decider.impossible(it, this);
    };
  }

  private boolean isOpen() {
    return announced != null && announced.split() == null && drawn == null && cancelled == null;
  }

  private static <T> List<T> and(List<T> all, T another) {
    List<T> more = new ArrayList<>(all);
    more.add(another);
    return more;
  }
}

package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may do changed on a date; announced once.
 *
 * @param effects all that apply from that day on
 * @param nextChangeAt next day on which they change by themselves
 * @param latest whether no later change was known when it was announced
 * @param corrections events by which facts were withdrawn since the latest standing was announced
 *     before; absent when there are none
 * @param current whether it was the standing on the day on which it was announced; absent when it
 *     was announced before this was told
 */
@EventType("io.qinggui.license.standing-changed")
public record StandingChanged(
    String operatorId,
    LocalDate changedOn,
    List<AnnouncedEffect> effects,
    @Nullable LocalDate nextChangeAt,
    boolean latest,
    @Nullable List<String> corrections,
    @Nullable Boolean current)
    implements AnnouncementEvent {

  /** Copies the collections. */
  public StandingChanged {
    effects = List.copyOf(effects);
    corrections = corrections == null ? null : List.copyOf(corrections);
  }

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public LocalDate legalDate() {
    return changedOn;
  }
}

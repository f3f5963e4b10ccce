package io.qinggui.inspection.notedlicense;

import io.qinggui.inspection.language.NotedHolderEvent;
import io.qinggui.inspection.language.NotedHolderEvent.HolderChangeNoted;
import io.qinggui.inspection.language.NotedHolderEvent.HolderChangeWithdrawalNoted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one license passed from holder to holder, in the order of the days. Changes of several
 * holders may be noted in any order, since each is told by the holder before.
 */
public record NotedHolders(List<HolderChangeNoted> changes) {

  /** It never passed. */
  public static final NotedHolders NONE = new NotedHolders(List.of());

  /** Copies the list. */
  public NotedHolders {
    changes = List.copyOf(changes);
  }

  /** Who holds it on the date; empty when it never passed. */
  public Optional<String> on(LocalDate date) {
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    String holder = changes.getFirst().operatorId();
    for (HolderChangeNoted each : changes) {
      holder = date.isBefore(each.effectiveOn()) ? holder : each.successorId();
    }
    return Optional.of(holder);
  }

  /** With one more note. */
  public NotedHolders with(NotedHolderEvent note) {
    return switch (note) {
      case HolderChangeNoted it -> without(it.corrects()).and(it);
      case HolderChangeWithdrawalNoted it -> without(it.eventId());
    };
  }

  private NotedHolders and(HolderChangeNoted change) {
    List<HolderChangeNoted> more = new ArrayList<>(changes);
    more.add(change);
    more.sort(Comparator.comparing(HolderChangeNoted::effectiveOn));
    return new NotedHolders(more);
  }

  private NotedHolders without(@Nullable String eventId) {
    return new NotedHolders(changes.stream().filter(it -> !it.eventId().equals(eventId)).toList());
  }
}

package io.qinggui.platform.projection;

import io.qinggui.platform.ledger.LedgerEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds events into documents: loads what they touch at once, folds in memory, writes at once. */
final class Folding {

  private final Projection projection;
  private final Documents documents;

  Folding(Projection projection, Documents documents) {
    this.projection = projection;
    this.documents = documents;
  }

  private record Touch(LedgerEvent event, List<String> keys, @Nullable RuntimeException failure) {}

  /**
   * Folds a batch, in order. An event that fails is parked, as are all later ones of its subject;
   * nothing of a parked event is in any document.
   *
   * @return false when the projection was reset meanwhile and the batch is void
   */
  boolean fold(List<LedgerEvent> events, long generation, ParkedSubjects parked) {
    while (true) {
      List<Touch> touches = touches(events, parked);
      Map<String, WorkingDocument> loaded = documents.load(keys(touches), generation);
      if (isOutdated(loaded, generation)) {
        return false;
      }
      // a failed fold may have changed documents in memory: begin again from stored ones
      if (foldAll(touches, loaded, parked) && documents.write(loaded.values())) {
        return true;
      }
    }
  }

  /**
   * Folds one event that was parked until now.
   *
   * @return false when the projection was reset meanwhile
   * @throws RuntimeException when it fails again; nothing is written then
   */
  boolean foldLate(LedgerEvent event, long generation) {
    while (true) {
      Set<String> keys = Set.copyOf(projection.keys(event));
      Map<String, WorkingDocument> loaded = documents.load(keys, generation);
      if (isOutdated(loaded, generation)) {
        return false;
      }
      loaded.values().forEach(document -> document.foldLate(projection, event));
      if (documents.write(loaded.values())) {
        return true;
      }
    }
  }

  private List<Touch> touches(List<LedgerEvent> events, ParkedSubjects parked) {
    List<Touch> touches = new ArrayList<>();
    for (LedgerEvent event : events) {
      Touch touch = touch(event);
      if (touch.failure() == null && touch.keys().isEmpty()) {
        continue;
      }
      if (parked.blocks(event)) {
        parked.queue(event);
      } else if (touch.failure() != null) {
        parked.park(event, touch.failure());
      } else {
        touches.add(touch);
      }
    }
    return touches;
  }

  /** Whether the event touches a document, or fails to tell which. */
  boolean concerns(LedgerEvent event) {
    Touch touch = touch(event);
    return touch.failure() != null || !touch.keys().isEmpty();
  }

  private Touch touch(LedgerEvent event) {
    try {
      return new Touch(event, projection.keys(event), null);
    } catch (RuntimeException e) {
      return new Touch(event, List.of(), e);
    }
  }

  private boolean foldAll(
      List<Touch> touches, Map<String, WorkingDocument> loaded, ParkedSubjects parked) {
    for (Touch touch : touches) {
      try {
        for (String key : touch.keys()) {
          Objects.requireNonNull(loaded.get(key)).fold(projection, touch.event());
        }
      } catch (RuntimeException e) {
        parked.park(touch.event(), e);
        return false;
      }
    }
    return true;
  }

  private static Set<String> keys(List<Touch> touches) {
    Set<String> keys = new HashSet<>();
    touches.forEach(touch -> keys.addAll(touch.keys()));
    return keys;
  }

  private static boolean isOutdated(Map<String, WorkingDocument> loaded, long generation) {
    return loaded.values().stream().anyMatch(document -> document.generation() > generation);
  }
}

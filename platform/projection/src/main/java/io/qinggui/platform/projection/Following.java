package io.qinggui.platform.projection;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.ParkedEvent;
import io.qinggui.platform.consumer.Parking;
import io.qinggui.platform.consumer.Rerun;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.ProgressDocument.At;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A projection's steps along its ledger. Each begins from the stored progress, so that it also
 * takes up what another instance has done; a step that is lost half way is done again from there,
 * and the documents tell what they include. Not for use by several threads at once.
 */
final class Following {

  static final int BATCH = 1000;

  /** How old what is known of the progress may be while nothing is folded. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final Parking parking;
  private final int batch;
  private final Documents documents;
  private final ProgressDocument progress;
  private final Folding folding;
  private final Generations generations;
  private boolean compared;

  /** The progress as it was last seen, and when; {@code null} when it has to be looked at. */
  private @Nullable At looked;

  private long lookedAt;

  /** Everything up to here is in the documents, or touches none. */
  private long passed;

  Following(
      Projection projection,
      Ledger ledger,
      ConsumerStore store,
      MongoDatabase database,
      InstantSource clock,
      int batch) {
    this.ledger = ledger;
    this.parking = new Parking(projection.name(), store, clock);
    this.batch = batch;
    this.documents =
        new Documents(database.getCollection(projection.collection()), projection.indexes());
    this.progress =
        new ProgressDocument(
            database.getCollection(ProgressDocument.COLLECTION), projection.collection());
    this.generations = new Generations(progress, documents, parking::releaseAll, clock);
    this.folding = new Folding(projection, documents);
  }

  /**
   * A step's end.
   *
   * @param position the documents include everything up to here
   * @param atHead whether the ledger had no more when it was read
   */
  record Step(long position, boolean atHead) {}

  Step step() {
    Optional<Step> passed = passBy();
    return passed.isPresent() ? passed.get() : foldNext();
  }

  /**
   * Events that touch no document cost no question to the store: most events of a ledger are of no
   * interest to most projections. That another instance has reset the projection is noticed with
   * the next look at its progress, which is never further away than {@link #LOOK}.
   *
   * @return empty when what comes has to be folded, or the progress looked at or written
   */
  private Optional<Step> passBy() {
    if (looked == null || System.nanoTime() - lookedAt > LOOK.toNanos()) {
      return Optional.empty();
    }
    List<LedgerEvent> events = ledger.read(passed, batch);
    if (events.isEmpty() || events.stream().anyMatch(folding::concerns)) {
      return Optional.empty();
    }
    passed = events.getLast().position();
    return Optional.of(new Step(passed, events.size() < batch));
  }

  private Step foldNext() {
    At at = present();
    if (at.preparing()) {
      looked = null;
      return new Step(at.position(), true);
    }
    look(at);
    List<LedgerEvent> events = ledger.read(passed, batch);
    if (events.isEmpty()) {
      return passed == at.position() || advance(at, passed)
          ? new Step(passed, true)
          : new Step(at.position(), false);
    }
    ParkedSubjects parked = ParkedSubjects.of(events, parking);
    long last = events.getLast().position();
    return folding.fold(events, at.generation(), parked) && advance(at, last)
        ? new Step(last, events.size() < batch)
        : new Step(at.position(), false); // reset or overtaken: look again
  }

  private void look(At at) {
    boolean goesOn = looked != null && looked.generation() == at.generation();
    passed = goesOn ? Math.max(passed, at.position()) : at.position();
    looked = at;
    lookedAt = System.nanoTime();
  }

  private boolean advance(At from, long to) {
    if (progress.advance(from.generation(), from.position(), to, parkedNow())) {
      passed = to;
      return true;
    }
    looked = null;
    return false;
  }

  /**
   * Documents may be older than the list of what is parked: those that were kept by the in-process
   * server. An event that was parked when they were kept, and is released by now, would be in none
   * of them; one that is parked by now may be in them already. So they count only with the list
   * with which they were made.
   */
  private At present() {
    At at = generations.present();
    if (!compared && !at.preparing()) {
      compared = true;
      return at.parked().equals(parkedNow()) ? at : generations.next();
    }
    return at;
  }

  /** Mostly nothing is, and then one look is enough. */
  private List<Long> parkedNow() {
    return parking.isEmpty() ? List.of() : parking.positions(ledger.name());
  }

  Rerun rerun(String key) {
    At at = present();
    return parking.rerun(key, parked -> foldLate(parked, at));
  }

  /** Empty when the event is in its documents, otherwise why not. */
  private Optional<String> foldLate(ParkedEvent parked, At at) {
    if (parked.position() > at.position()) {
      return Optional.of("the step that parked it is not finished, try again");
    }
    LedgerEvent event = ledger.read(parked.position() - 1, 1).getFirst();
    try {
      if (!folding.foldLate(event, at.generation())) {
        return Optional.of("the projection was reset meanwhile");
      }
      progress.release(at.generation(), parked.position());
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e.toString());
    }
  }

  void reset() {
    looked = null;
    generations.next();
  }
}

package io.qinggui.platform.projection;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.ParkedEvent;
import io.qinggui.platform.consumer.Parking;
import io.qinggui.platform.consumer.Rerun;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.ProgressDocument.At;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A projection's steps along its ledger. Each begins from the stored progress, so that it also
 * takes up what another instance has done; a step that is lost half way is done again from there,
 * and the documents tell what they include. Not for use by several threads at once.
 */
final class Following {

  static final int BATCH = 1000;

  private final Ledger ledger;
  private final Parking parking;
  private final int batch;
  private final Documents documents;
  private final ProgressDocument progress;
  private final Folding folding;
  private final Generations generations;
  private boolean compared;

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
    At at = present();
    if (at.preparing()) {
      return new Step(at.position(), true);
    }
    List<LedgerEvent> events = ledger.read(at.position(), batch);
    if (events.isEmpty()) {
      return new Step(at.position(), true);
    }
    ParkedSubjects parked = ParkedSubjects.of(events, parking);
    long last = events.getLast().position();
    boolean done =
        folding.fold(events, at.generation(), parked)
            && progress.advance(at.generation(), at.position(), last, parkedNow());
    return done
        ? new Step(last, events.size() < batch)
        : new Step(at.position(), false); // reset or overtaken: look again
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
    generations.next();
  }
}

package io.qinggui.platform.projection;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Consumers;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.ParkedEvent;
import io.qinggui.platform.projection.ProgressDocument.At;
import java.time.InstantSource;
import java.util.List;

/**
 * A projection's steps along its ledger. Each begins from the stored progress, so that it also
 * takes up what another instance has done; a step that is lost half way is done again from there,
 * and the documents tell what they include. Not for use by several threads at once.
 */
final class Following {

  static final int BATCH = 1000;

  private final Projection projection;
  private final Ledger ledger;
  private final Consumers consumers;
  private final InstantSource clock;
  private final int batch;
  private final Documents documents;
  private final ProgressDocument progress;
  private final Folding folding;
  private final Generations generations;

  Following(
      Projection projection,
      Ledger ledger,
      Consumers consumers,
      MongoDatabase database,
      InstantSource clock,
      int batch) {
    this.projection = projection;
    this.ledger = ledger;
    this.consumers = consumers;
    this.clock = clock;
    this.batch = batch;
    this.documents = new Documents(database.getCollection(projection.collection()));
    this.progress =
        new ProgressDocument(
            database.getCollection(ProgressDocument.COLLECTION), projection.collection());
    this.generations =
        new Generations(progress, documents, () -> consumers.releaseAll(projection.name()), clock);
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
    At at = generations.present();
    if (at.preparing()) {
      return new Step(at.position(), true);
    }
    List<LedgerEvent> events = ledger.read(at.position(), batch);
    if (events.isEmpty()) {
      return new Step(at.position(), true);
    }
    Parking parking = Parking.around(events, consumers, projection.name(), clock);
    long last = events.getLast().position();
    boolean done =
        folding.fold(events, at.generation(), parking)
            && progress.advance(at.generation(), at.position(), last);
    return done
        ? new Step(last, events.size() < batch)
        : new Step(at.position(), false); // reset or overtaken: look again
  }

  Rerun rerun(String key) {
    At at = generations.present();
    int applied = 0;
    for (ParkedEvent parked : consumers.parked(projection.name(), key)) {
      if (parked.position() > at.position()) {
        return ended(key, applied, "the step that parked it is not finished, try again");
      }
      LedgerEvent event = ledger.read(parked.position() - 1, 1).getFirst();
      try {
        if (!folding.foldLate(event, at.generation())) {
          return ended(key, applied, "the projection was reset meanwhile");
        }
      } catch (RuntimeException e) {
        return ended(key, applied, e.toString());
      }
      consumers.release(projection.name(), parked.ledger(), parked.position());
      applied++;
    }
    return new Rerun(applied, 0, "");
  }

  private Rerun ended(String key, int applied, String error) {
    return new Rerun(applied, consumers.parked(projection.name(), key).size(), error);
  }

  void reset() {
    generations.next();
  }
}

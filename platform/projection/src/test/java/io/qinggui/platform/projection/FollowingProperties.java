package io.qinggui.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.Document;

/** However a ledger is followed, the documents are the fold of its events. */
class FollowingProperties {

  record Happening(String subject, String type) {}

  /** One thing that happens while two instances follow. */
  enum Action {
    STEP_ONE,
    STEP_OTHER,
    /** As after a crash between writing documents and writing progress. */
    REWIND,
    RERUN,
    REPAIR,
    RESET,
    /** For the next start. */
    KEEP,
    /** From what was kept last. */
    RESTART
  }

  private final MongoDatabase database = EmbeddedMongo.shared().freshDatabase();
  private final MemoryConsumerStore consumers = new MemoryConsumerStore();
  private final Ledger ledger = new MemoryLedger("test");
  private final Counting projection = new Counting();
  private final StoredDocuments readModel = new StoredDocuments(database, projection.name());
  private final Kept kept = new Kept(database, projection.name());

  @Property(tries = 60)
  void any_batching_interleaving_and_replay_gives_the_same_documents(
      @ForAll("happenings") List<Happening> happenings,
      @ForAll("actions") List<Action> actions,
      @ForAll("batches") int batchOfOne,
      @ForAll("batches") int batchOfOther,
      @ForAll("positions") Set<Long> poison) {
    happenings.forEach(it -> Counting.append(ledger, it.subject(), it.type()));
    projection.poison.addAll(poison);
    Following one = following(batchOfOne);
    Following other = following(batchOfOther);
    for (Action action : actions) {
      if (action == Action.RESTART && kept.restore()) {
        one = following(batchOfOne);
        other = following(batchOfOther);
      }
      act(action, one, other);
    }

    projection.poison.clear();
    finish(one);
    for (String subject : List.of("a", "b", "c")) {
      var unused = one.rerun(subject);
    }

    assertThat(consumers.countParked(projection.name())).isZero();
    assertThat(documents()).isEqualTo(expected());
  }

  @Property(tries = 30)
  void a_poison_event_parks_its_own_subject_only(
      @ForAll("happenings") List<Happening> happenings, @ForAll("batches") int batch) {
    happenings.forEach(it -> Counting.append(ledger, it.subject(), it.type()));
    // one that touches no document cannot poison any
    ledger.readSubject("a", 0, Integer.MAX_VALUE).stream()
        .filter(event -> !projection.keys(event).isEmpty())
        .findFirst()
        .ifPresent(first -> projection.poison.add(first.position()));
    finish(following(batch));

    assertThat(readModel.get("a")).isEmpty();
    Map<String, Document> expected = expected();
    for (String subject : List.of("b", "c")) {
      assertThat(readModel.get(subject)).isEqualTo(Optional.ofNullable(expected.get(subject)));
    }
  }

  private void act(Action action, Following one, Following other) {
    switch (action) {
      case STEP_ONE -> one.step();
      case STEP_OTHER -> other.step();
      case REWIND ->
          database
              .getCollection(ProgressDocument.COLLECTION)
              .updateOne(Filters.eq(projection.name()), Updates.set("position", 0L));
      case RERUN -> one.rerun("a");
      case REPAIR -> projection.poison.clear();
      case RESET -> other.reset();
      case KEEP -> kept.keep();
      case RESTART -> {
        // is done
      }
    }
  }

  private Following following(int batch) {
    return new Following(projection, ledger, consumers, database, InstantSource.system(), batch);
  }

  /** A step that finds nothing looks at the progress: the other may have reset it. */
  private void finish(Following following) {
    long before;
    long now = -1;
    do {
      before = now;
      now = following.step().position();
    } while (now < ledger.head() || before < ledger.head());
  }

  private Map<String, Document> documents() {
    Map<String, Document> documents = new HashMap<>();
    readModel
        .page(new Document(), Order.BY_KEY, Optional.empty(), 100)
        .forEach(document -> documents.put(document.getString("_id"), document));
    return documents;
  }

  private Map<String, Document> expected() {
    Map<String, Document> expected = new HashMap<>();
    for (LedgerEvent event : ledger.read(0, Integer.MAX_VALUE)) {
      for (String key : projection.keys(event)) {
        var folded = new Counting().fold(key, Optional.ofNullable(expected.get(key)), event);
        folded.ifPresentOrElse(
            document -> expected.put(key, document.append("_id", key)), () -> expected.remove(key));
      }
    }
    return expected;
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c"),
            Arbitraries.of("add", "add", "add", "drop", "same", "quiet"))
        .as(Happening::new)
        .list()
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<List<Action>> actions() {
    return Arbitraries.of(Action.class).list().ofMaxSize(20).map(ArrayList::new);
  }

  @Provide
  Arbitrary<Integer> batches() {
    return Arbitraries.integers().between(1, 9);
  }

  @Provide
  Arbitrary<Set<Long>> positions() {
    return Arbitraries.longs().between(1, 25).set().ofMaxSize(4);
  }
}

package io.qinggui.platform.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordProjectionTest {

  sealed interface ShelfEvent extends DomainEvent {
    @Override
    default LocalDate legalDate() {
      return LocalDate.of(2017, 1, 17);
    }
  }

  @EventType("test.book-put")
  record BookPut(String subject, String room, String title) implements ShelfEvent {}

  @EventType("test.shelf-removed")
  record ShelfRemoved(String subject) implements ShelfEvent {}

  record Book(String title, LocalDate since) {}

  record Shelf(String room, List<Book> books) {

    static @Nullable Shelf after(@Nullable Shelf before, ShelfEvent event) {
      return switch (event) {
        case BookPut e -> {
          Stream<Book> books = before == null ? Stream.of() : before.books().stream();
          Book book = new Book(e.title(), e.legalDate());
          yield new Shelf(e.room(), Stream.concat(books, Stream.of(book)).toList());
        }
        case ShelfRemoved e -> null;
      };
    }

    List<String> titles() {
      return books.stream().map(Book::title).toList();
    }
  }

  private final EventCatalog<ShelfEvent> catalog = EventCatalog.of(ShelfEvent.class);
  private final MongoDatabase database = EmbeddedMongo.shared().freshDatabase();
  private final MemoryLedger ledger = new MemoryLedger("test");
  private final RecordProjection<ShelfEvent, Shelf> projection =
      new RecordProjection<>(
              "shelves", catalog, ShelfEvent.class, Shelf.class, ShelfEvent::subject, Shelf::after)
          .searchable("room", Shelf::room)
          .searchable("titles", Shelf::titles);
  private final ProjectionRunner runner =
      ProjectionRunner.start(
          projection, ledger, new MemoryConsumerStore(), database, InstantSource.system());
  private final ReadModel<Shelf> shelves =
      new ReadModel<>(
          database,
          projection,
          () -> assertThat(runner.await(ledger.head(), Duration.ofSeconds(10))).isTrue());

  @AfterEach
  void close() {
    runner.close();
  }

  @Test
  void what_is_searched_by_has_an_index_in_the_order_of_pages() {
    assertThat(projection.indexes())
        .containsExactly(List.of("room", "_id"), List.of("titles", "_id"));
  }

  @Test
  void a_record_is_read_with_the_version_of_its_stream_right_after_the_write() {
    put("a", "hall", "law");
    put("a", "hall", "rules");

    Versioned<Shelf> found = shelves.get("a").orElseThrow();

    assertThat(found.key()).isEqualTo("a");
    assertThat(found.version()).isEqualTo(1);
    assertThat(found.view().titles()).containsExactly("law", "rules");
    assertThat(found.view().books().getFirst().since()).isEqualTo("2017-01-17");
  }

  @Test
  void a_record_that_ended_is_not_found() {
    put("a", "hall", "law");
    append(new ShelfRemoved("a"));
    assertThat(shelves.get("a")).isEmpty();
    assertThat(shelves.get("never")).isEmpty();
  }

  @Test
  void records_are_found_by_what_they_are_searchable_by() {
    put("a", "hall", "law");
    put("b", "cellar", "law");
    put("b", "cellar", "maps");
    put("c", "hall", "rules");
    shelves.get("a");

    assertThat(keys(Filter.ALL)).containsExactly("a", "b", "c");
    assertThat(keys(Filter.ALL.with("room", "hall"))).containsExactly("a", "c");
    assertThat(keys(Filter.ALL.with("room", "hall").with("titles", "law"))).containsExactly("a");
    assertThat(keys(Filter.ALL.containing("room", "ell"))).containsExactly("b");
    assertThat(keys(Filter.ALL.containing("titles", "ule"))).as("an element").containsExactly("c");
    assertThat(keys(Filter.ALL.containing("titles", "wma"))).as("not across elements").isEmpty();
    assertThat(keys(Filter.ALL.with("room", (String) null))).hasSize(3);
    assertThat(keys(Filter.ALL.containing("room", ".*"))).as("is no pattern").isEmpty();
  }

  @Test
  void a_page_goes_on_after_a_key() {
    put("a", "hall", "law");
    put("b", "hall", "law");
    put("c", "hall", "law");
    shelves.get("a");
    assertThat(shelves.find(Filter.ALL, Optional.of("a"), 1).stream().map(Versioned::key))
        .containsExactly("b");
  }

  record OtherBook(String title, String since) {}

  record OtherShelf(String room, List<OtherBook> books) {}

  @Test
  void another_form_of_the_record_at_any_depth_has_another_collection() {
    String present = RecordForm.digest(Shelf.class, List.of("room"));
    assertThat(present).matches("[0-9a-f]{8}");
    assertThat(RecordForm.digest(Shelf.class, List.of("room"))).isEqualTo(present);
    assertThat(RecordForm.digest(OtherShelf.class, List.of("room"))).isNotEqualTo(present);
    assertThat(RecordForm.digest(Shelf.class, List.of("room", "titles"))).isNotEqualTo(present);
    assertThat(projection.name()).isEqualTo("shelves");
    assertThat(projection.collection()).startsWith("shelves-");
  }

  private List<String> keys(Filter filter) {
    return shelves.find(filter, Optional.empty(), 10).stream().map(Versioned::key).toList();
  }

  private void put(String shelf, String room, String title) {
    append(new BookPut(shelf, room, title));
  }

  private void append(ShelfEvent event) {
    String stream = "shelf/" + event.subject();
    long sequence = ledger.lastSequence(stream) + 1;
    String id = stream + ":" + sequence;
    String type = catalog.typeOf(event.getClass()).value();
    byte[] data = catalog.write(event);
    ledger.append(
        new Append(
            id,
            "f",
            Actor.system("test"),
            List.of(
                new NewEvent(
                    id,
                    type,
                    1,
                    stream,
                    sequence,
                    event.subject(),
                    event.legalDate(),
                    data,
                    "{}".getBytes(UTF_8)))));
  }
}

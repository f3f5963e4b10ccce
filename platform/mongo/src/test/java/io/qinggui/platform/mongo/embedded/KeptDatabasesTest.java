package io.qinggui.platform.mongo.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases in memory that outlive their process, as far as they were kept. */
class KeptDatabasesTest {

  @TempDir private Path directory;

  private void with(String form, Consumer<MongoClient> use, boolean keep) {
    try (EmbeddedMongoServer server =
            EmbeddedMongoServer.start(
                0, new StoreFiles(directory.resolve("kept"), form, () -> {}));
        MongoClient client = MongoClients.create(server.uri())) {
      awaitRead(client, "one");
      awaitRead(client, "two");
      use.accept(client);
      if (keep) {
        server.keep();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitRead(MongoClient client, String database) {
    boolean read = false;
    while (!read) {
      try {
        client.getDatabase(database).listCollectionNames().first();
        read = true;
      } catch (MongoException e) {
        assertThat(e.getCode()).isEqualTo(46);
      }
    }
  }

  private static VersionedDatabase read(VersionedBackend backend, String database) {
    while (true) {
      try {
        return backend.openOrCreateDatabase(database);
      } catch (MongoServerError e) {
        assertThat(e.getCode()).isEqualTo(46);
      }
    }
  }

  private static void fill(MongoClient client) {
    MongoDatabase one = client.getDatabase("one");
    one.getCollection("people").createIndex(Indexes.ascending("name"));
    one.getCollection("people")
        .insertMany(List.of(document("a"), document("b"), document("c"), document("d")));
    one.getCollection("people").deleteOne(eq("b"));
    one.getCollection("_progress").insertOne(new Document("_id", "people").append("position", 7L));
    client.getDatabase("two").getCollection("Capital").insertOne(document("z"));
  }

  private static Document document(String id) {
    return new Document("_id", id)
        .append("name", "名称 " + id)
        .append("number", 1)
        .append("long", 1L << 40)
        .append("share", 0.25)
        .append("exact", new Decimal128(12))
        .append("at", new Date(1_500_000_000_000L))
        .append("open", true)
        .append("nothing", null)
        .append("bytes", new Binary(new byte[] {1, 2, 3}))
        .append("list", Arrays.asList("x", null, new Document("y", 2)));
  }

  private static List<Document> all(MongoClient client, String database, String collection) {
    return client.getDatabase(database).getCollection(collection).find().into(new ArrayList<>());
  }

  private static void requireFilled(MongoClient client) {
    assertThat(all(client, "one", "people"))
        .containsExactly(document("a"), document("c"), document("d"));
    assertThat(all(client, "one", "_progress"))
        .containsExactly(new Document("_id", "people").append("position", 7L));
    assertThat(all(client, "two", "Capital")).containsExactly(document("z"));
  }

  @Test
  void what_was_kept_is_there_at_the_next_start_and_goes_on() {
    with("1", KeptDatabasesTest::fill, true);

    with(
        "1",
        client -> {
          requireFilled(client);
          MongoCollection<Document> people = client.getDatabase("one").getCollection("people");
          people.createIndex(Indexes.ascending("name"));
          assertThat(people.find(eq("name", "名称 c"))).hasSize(1);
          var unused = people.updateOne(eq("a"), Updates.set("name", "new"));
          people.insertOne(document("e"));
          assertThat(people.find(eq("name", "new"))).hasSize(1);
        },
        true);

    with("1", client -> assertThat(all(client, "one", "people")).hasSize(4), false);
  }

  @Test
  void what_was_not_kept_is_gone() {
    with("1", KeptDatabasesTest::fill, true);
    with("1", client -> client.getDatabase("one").getCollection("people").drop(), false);

    with("1", KeptDatabasesTest::requireFilled, false);
  }

  @Test
  void a_collection_that_was_dropped_is_not_kept() {
    with("1", KeptDatabasesTest::fill, true);
    with("1", client -> client.getDatabase("one").getCollection("people").drop(), true);

    with("1", client -> assertThat(all(client, "one", "people")).isEmpty(), false);
  }

  @Test
  void what_another_version_kept_is_passed_over() {
    with("1", KeptDatabasesTest::fill, true);

    with("2", client -> assertThat(all(client, "one", "people")).isEmpty(), false);
  }

  @Test
  void a_file_cut_off_anywhere_or_altered_anywhere_is_passed_over() throws IOException {
    with("1", KeptDatabasesTest::fill, true);
    Path file = directory.resolve("kept/one.documents");
    byte[] whole = Files.readAllBytes(file);

    Stream.concat(
            IntStream.range(0, whole.length).mapToObj(at -> Arrays.copyOf(whole, at)),
            IntStream.range(0, whole.length).mapToObj(at -> altered(whole, at)))
        .forEach(
            damaged -> {
              VersionedBackend backend = backendOf(file, damaged);
              assertThat(read(backend, "one").isWorthKeeping()).isFalse();
            });
  }

  private static byte[] altered(byte[] whole, int at) {
    byte[] altered = whole.clone();
    altered[at] ^= 4;
    return altered;
  }

  private VersionedBackend backendOf(Path file, byte[] content) {
    try {
      Files.write(file, content);
      return new VersionedBackend(new StoreFiles(directory.resolve("kept"), "1", () -> {}));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_writing_that_was_broken_off_leaves_what_was_kept_before() throws IOException {
    with("1", KeptDatabasesTest::fill, true);
    Files.write(directory.resolve("kept/one.documents.unfinished"), new byte[] {1, 2, 3});

    with("1", KeptDatabasesTest::requireFilled, true);
  }
}

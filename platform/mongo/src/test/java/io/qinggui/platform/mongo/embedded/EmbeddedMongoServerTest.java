package io.qinggui.platform.mongo.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedMongoServerTest {

  private final EmbeddedMongoServer server = EmbeddedMongoServer.start();
  private final MongoClient client = MongoClients.create(server.uri());
  private final MongoCollection<Document> documents =
      client.getDatabase("test").getCollection("documents");

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void a_reader_sees_a_document_as_it_was_at_one_moment() throws Exception {
    documents.insertOne(wide(0));

    Future<?> writer =
        inBackground(
            () ->
                IntStream.range(1, 1_500)
                    .forEach(
                        it ->
                            documents.replaceOne(
                                eq("_id", "one"), wide(it), new ReplaceOptions().upsert(true))));
    while (!writer.isDone()) {
      Document found = documents.find(eq("_id", "one")).first();
      assertThat(found).isNotNull();
      assertThat(found.keySet()).hasSize(41);
      assertThat(found.values().stream().skip(1).distinct()).hasSize(1);
    }
    writer.get();
  }

  @Test
  void a_collection_is_read_while_its_indexes_are_made() throws Exception {
    documents.insertOne(wide(0));

    Future<?> maker =
        inBackground(
            () ->
                IntStream.range(0, 300)
                    .forEach(
                        it -> {
                          String name =
                              documents.createIndex(
                                  Indexes.ascending("f" + it % 40),
                                  new IndexOptions().unique(true));
                          documents.dropIndex(name);
                        }));
    while (!maker.isDone()) {
      assertThat(documents.find(eq("f1", 0))).hasSize(1);
    }
    maker.get();
  }

  @Test
  void what_was_changed_is_found_as_it_is_now() {
    documents.insertMany(
        List.of(new Document("_id", "a").append("n", 1), new Document("_id", "b")));
    documents.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true).sparse(true));

    documents.updateOne(eq("_id", "a"), inc("n", 4));
    Document before = documents.findOneAndUpdate(eq("n", 5), set("n", 6));
    Document after =
        documents.findOneAndUpdate(
            eq("n", 6),
            set("n", 7),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));

    assertThat(before).containsEntry("n", 5);
    assertThat(after).containsEntry("n", 7);
    assertThat(documents.find(eq("n", 7)).first()).containsEntry("_id", "a");
    assertThat(documents.find(eq("n", 5))).isEmpty();
    assertThat(documents.countDocuments()).isEqualTo(2);
  }

  @Test
  void a_place_that_was_left_is_taken_again() {
    documents.insertMany(IntStream.range(0, 10).mapToObj(EmbeddedMongoServerTest::small).toList());

    documents.deleteMany(eq("even", true));
    documents.insertOne(small(20));

    assertThat(documents.countDocuments()).isEqualTo(6);
    assertThat(documents.find().sort(Sorts.ascending("_id")).map(it -> it.getInteger("_id")))
        .containsExactly(1, 3, 5, 7, 9, 20);
  }

  @Test
  void more_than_one_batch_is_what_was_there_at_the_beginning() {
    documents.insertMany(IntStream.range(0, 500).mapToObj(EmbeddedMongoServerTest::small).toList());

    List<Document> found = new ArrayList<>();
    for (Document each : documents.find().sort(Sorts.ascending("_id")).batchSize(50)) {
      if (found.isEmpty()) {
        documents.updateMany(new Document(), set("even", "changed"));
      }
      found.add(each);
    }

    assertThat(found).hasSize(500).noneMatch(it -> "changed".equals(it.get("even")));
  }

  private static Document small(int id) {
    return new Document("_id", id).append("even", id % 2 == 0);
  }

  /** All fields but the id have the same value; which fields there are changes, too. */
  private static Document wide(int value) {
    Document made = new Document("_id", "one");
    IntStream.range(0, 40).forEach(it -> made.append("f" + (it + value) % 60, value));
    return made;
  }

  private static Future<?> inBackground(Runnable work) {
    return CompletableFuture.runAsync(work);
  }
}

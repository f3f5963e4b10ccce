package io.qinggui.platform.mongo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is found by indexes is what is found without any, in the same order. */
class IndexedQueriesProperties {

  private static final List<String> FIELDS = List.of("a", "b", "c.d", "_id");
  private static final List<String> TEXTS = List.of("", "k", "m", "mk", "p");

  private static final EmbeddedMongoServer INDEXED = EmbeddedMongoServer.start();
  private static final MongoServer PLAIN = new MongoServer(new MemoryBackend());
  private static final List<MongoClient> CLIENTS =
      List.of(
          MongoClients.create(INDEXED.uri()),
          MongoClients.create("mongodb://127.0.0.1:" + PLAIN.bind().getPort()));

  @AfterContainer
  static void stop() {
    CLIENTS.forEach(MongoClient::close);
    INDEXED.close();
    PLAIN.shutdownNow();
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void an_index_changes_no_answer(@ForAll Random random) {
    List<MongoCollection<Document>> both = both();
    both.forEach(it -> it.createIndex(Indexes.ascending("a", "_id")));
    for (int i = 0; i < 60; i++) {
      change(both, random);
      if (i == 30) {
        both.forEach(it -> it.createIndex(Indexes.ascending("b", "_id")));
        both.forEach(it -> it.createIndex(Indexes.ascending("c.d")));
      }
      Bson query = query(random, 2);
      Bson order = order(random, both.getLast());
      int limit = random.nextInt(5);
      int skip = random.nextInt(3);
      assertThat(found(both.getFirst(), query, order, skip, limit))
          .as("%s in %s", query.toBsonDocument(), order.toBsonDocument())
          .isEqualTo(found(both.getLast(), query, order, skip, limit));
      long count = both.getLast().countDocuments(query);
      assertThat(both.getFirst().countDocuments(query))
          .as("%s", query.toBsonDocument())
          .isEqualTo(count);
      assertThat(counted(both.getFirst(), query)).as("%s", query.toBsonDocument()).isEqualTo(count);
    }
  }

  private static List<MongoCollection<Document>> both() {
    String name =
        "c"
            + CLIENTS
                .getFirst()
                .getDatabase("x")
                .listCollectionNames()
                .into(new ArrayList<>())
                .size();
    return CLIENTS.stream().map(it -> it.getDatabase("x").getCollection(name)).toList();
  }

  private static List<Document> found(
      MongoCollection<Document> in, Bson query, Bson order, int skip, int limit) {
    return in.find(query).sort(order).skip(skip).limit(limit).into(new ArrayList<>());
  }

  /** By the command, where {@code countDocuments} aggregates. */
  private static long counted(MongoCollection<Document> in, Bson query) {
    return CLIENTS
        .getFirst()
        .getDatabase("x")
        .runCommand(
            new Document("count", in.getNamespace().getCollectionName())
                .append("query", query.toBsonDocument()))
        .get("n", Number.class)
        .longValue();
  }

  private static void change(List<MongoCollection<Document>> both, Random random) {
    String id = "id" + random.nextInt(20);
    if (random.nextInt(6) == 0) {
      both.forEach(it -> it.deleteOne(Filters.eq("_id", id)));
      return;
    }
    if (random.nextInt(6) == 0) {
      Object value = value(random);
      both.forEach(
          it ->
              it.updateOne(Filters.eq("_id", id), new Document("$set", new Document("a", value))));
      return;
    }
    Document document = new Document("_id", id);
    for (String field : List.of("a", "b")) {
      if (random.nextInt(5) > 0) {
        document.append(field, value(random));
      }
    }
    if (random.nextBoolean()) {
      Document one = new Document("d", value(random));
      if (random.nextBoolean()) {
        one.append("e", value(random));
      }
      document.append(
          "c", random.nextBoolean() ? one : List.of(one, new Document("d", value(random))));
    }
    both.forEach(
        it -> it.replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true)));
  }

  private static @Nullable Object value(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> random.nextBoolean() ? 7 : null;
      case 1 -> List.of();
      case 2 -> List.of(text(random), text(random));
      case 3 -> Arrays.asList(text(random), null, 3);
      default -> text(random);
    };
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static Bson query(Random random, int depth) {
    String field = FIELDS.get(random.nextInt(FIELDS.size()));
    String text = field.equals("_id") ? "id" + random.nextInt(20) : text(random);
    return switch (random.nextInt(depth > 0 ? 15 : 12)) {
      case 0 -> Filters.eq(field, text);
      case 1 -> Filters.in(field, text, text(random));
      case 2 -> Filters.in(field, text, null);
      case 3 -> Filters.gt(field, text);
      case 4 -> Filters.lte(field, text);
      case 5 -> Filters.and(Filters.gte(field, text), Filters.lt(field, text(random)));
      case 6 -> Filters.regex(field, Pattern.compile(Pattern.quote(text)));
      case 7 -> Filters.exists(field, random.nextBoolean());
      case 8 -> Filters.ne(field, text);
      case 9 ->
          Filters.elemMatch(
              random.nextBoolean() ? "a" : "b",
              new Document("$gte", text).append("$lte", text(random)));
      case 10 ->
          Filters.elemMatch(
              "c", new Document("d", new Document("$gte", text).append("$lte", text(random))));
      case 11 ->
          Filters.elemMatch(
              "c",
              Filters.and(
                  random.nextBoolean()
                      ? Filters.eq("d", text)
                      : Filters.in("d", text, text(random)),
                  random.nextBoolean()
                      ? Filters.exists("e", random.nextBoolean())
                      : Filters.lt("d", text(random))));
      case 12 -> Filters.or(query(random, depth - 1), query(random, depth - 1));
      case 13 -> Filters.nor(query(random, depth - 1));
      default -> Filters.and(query(random, depth - 1), query(random, depth - 1));
    };
  }

  /**
   * By {@code _id}, or by a field in which at most one document has an empty list: the library
   * finds each of two empty lists smaller than the other, so that its order of them is by chance.
   */
  private static Bson order(Random random, MongoCollection<Document> in) {
    int way = random.nextBoolean() ? 1 : -1;
    String field = FIELDS.get(random.nextInt(2));
    return random.nextBoolean() || in.countDocuments(Filters.size(field, 0)) > 1
        ? new Document("_id", way)
        : new Document(field, way).append("_id", random.nextBoolean() ? 1 : -1);
  }
}

package io.qinggui.platform.log.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.mongo.DurableMongo;
import io.qinggui.platform.log.LogStore;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.MissingTileException;
import io.qinggui.platform.transparency.tile.TileId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A log in the database of its ledger: {@code x.tiles}, one document for each tile, {@code {_id:
 * "level/index", sum: SHA-256 of the hashes, hashes}}, of which the narrow ones at the right edge
 * are replaced by wider ones; and {@code x.checkpoint} with the documents {@code {_id:
 * "checkpoint", sum: SHA-256 of the note, note}} and {@code {_id: "witnessed", ...}}. Every change
 * replaces one document on condition of its sum, so that any number of instances may write at once.
 */
public final class MongoLogStore implements LogStore {

  private static final String ID = "_id";
  private static final String SUM = "sum";
  private static final String HASHES = "hashes";
  private static final String NOTE = "note";
  private static final String CHECKPOINT = "checkpoint";
  private static final String WITNESSED = "witnessed";

  private final MongoCollection<Document> tiles;
  private final MongoCollection<Document> checkpoints;

  private MongoLogStore(MongoCollection<Document> tiles, MongoCollection<Document> checkpoints) {
    this.tiles = tiles;
    this.checkpoints = checkpoints;
  }

  /**
   * @param database where the collections are; the caller closes its client, after the log
   * @param name the ledger's name, which begins the collections' names
   */
  public static MongoLogStore open(MongoDatabase database, String name) {
    MongoDatabase durable = DurableMongo.database(database);
    return new MongoLogStore(
        durable.getCollection(name + ".tiles"), durable.getCollection(name + ".checkpoint"));
  }

  /**
   * What is in a document.
   *
   * @param sum as it is stored, whether it is that of the content or not
   */
  private record Stored(String sum, byte[] content) {}

  @Override
  public byte[] read(TileId id) {
    Stored there = find(tiles, place(id), HASHES);
    if (there == null || there.content().length < id.width() * Hash.LENGTH) {
      throw new MissingTileException(id);
    }
    return there.content();
  }

  @Override
  public void write(TileId id, byte[] hashes) {
    Stored there = find(tiles, place(id), HASHES);
    while (there == null || !beginsWith(there.content(), hashes)) {
      if (replace(tiles, place(id), HASHES, there, hashes)) {
        return;
      }
      there = find(tiles, place(id), HASHES);
    }
  }

  private static boolean beginsWith(byte[] there, byte[] hashes) {
    return there.length >= hashes.length
        && Arrays.equals(there, 0, hashes.length, hashes, 0, hashes.length);
  }

  @Override
  public Optional<byte[]> checkpoint() {
    return note(CHECKPOINT);
  }

  @Override
  public boolean replaceCheckpoint(byte @Nullable [] expected, byte[] next) {
    return replaceNote(CHECKPOINT, expected, next);
  }

  @Override
  public Optional<byte[]> witnessed() {
    return note(WITNESSED);
  }

  @Override
  public boolean replaceWitnessed(byte @Nullable [] expected, byte[] next) {
    return replaceNote(WITNESSED, expected, next);
  }

  private Optional<byte[]> note(String id) {
    return Optional.ofNullable(find(checkpoints, id, NOTE)).map(Stored::content);
  }

  private boolean replaceNote(String id, byte @Nullable [] expected, byte[] next) {
    Stored there = find(checkpoints, id, NOTE);
    return Arrays.equals(expected, there == null ? null : there.content())
        && replace(checkpoints, id, NOTE, there, next);
  }

  /** The client is the caller's. */
  @Override
  public void close() {}

  private static String place(TileId id) {
    return id.level() + "/" + id.index();
  }

  private static @Nullable Stored find(MongoCollection<Document> in, String id, String field) {
    Document found = DurableMongo.available(() -> in.find(eq(ID, id)).first());
    return found == null
        ? null
        : new Stored(found.getString(SUM), found.get(field, Binary.class).getData());
  }

  private static boolean replace(
      MongoCollection<Document> in, String id, String field, @Nullable Stored there, byte[] next) {
    Document document = new Document(ID, id).append(SUM, sum(next)).append(field, new Binary(next));
    return unlessTaken(
        () -> {
          if (there == null) {
            in.insertOne(document);
            return true;
          }
          Bson unchanged = and(eq(ID, id), eq(SUM, there.sum()));
          return in.replaceOne(unchanged, document).getMatchedCount() == 1;
        });
  }

  private static boolean unlessTaken(BooleanSupplier write) {
    return DurableMongo.available(
        () -> {
          try {
            return write.getAsBoolean();
          } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
              return false;
            }
            throw e;
          }
        });
  }

  private static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

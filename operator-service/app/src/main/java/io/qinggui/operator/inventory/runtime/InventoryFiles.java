package io.qinggui.operator.inventory.runtime;

import io.qinggui.platform.ledger.CommandIdReusedException;
import io.qinggui.platform.reference.Sha256;
import io.qinggui.platform.web.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * The inventories in a directory, each in one of its own: {@code lines} as they were received,
 * {@code inventory.json}, {@code count.json}, {@code refused.ndjson}. An inventory is there when it
 * is there whole. Instances that serve the same ledger share the directory.
 */
public final class InventoryFiles {

  /** Most lines of an inventory. */
  private static final int MOST_LINES = 1_000_000;

  /** Largest inventory, in bytes. */
  private static final long LARGEST = 1L << 30;

  /** Longest line, in bytes; a lease has less than 1,000. */
  private static final int LONGEST_LINE = 16 * 1024;

  private static final String INVENTORY = "inventory.json";
  private static final String COUNT = "count.json";
  private static final String LINES = "lines";
  private static final String REFUSED = "refused.ndjson";
  private static final String RECEIVING = "receiving-";
  private static final String PART = ".part";

  private final Path root;
  private final JsonMapper mapper;

  InventoryFiles(Path root, JsonMapper mapper) {
    this.root = root;
    this.mapper = mapper;
  }

  /** Says what was received, by what is only known then. */
  @FunctionalInterface
  public interface Received {

    /**
     * @param lines how many there are
     * @param digest SHA-256 of the body, lower-case hex
     */
    Inventory as(int lines, String digest);
  }

  /**
   * Receives an inventory to its end. When the body breaks off nothing is left of it. The same
   * again under the same id is the one that was received before.
   *
   * @throws ProblemException 400 when the body breaks off, is no text in UTF-8 or is empty; 413
   *     when it is too large; 422 when its columns are wrong
   * @throws CommandIdReusedException when something else was received under this id
   */
  public Inventory receive(
      String inventoryId, LineFormat format, InputStream body, Received received) {
    try {
      Files.createDirectories(root);
      Path part = Files.createTempFile(root, RECEIVING, PART);
      try {
        String digest = copy(body, part);
        Inventory inventory =
            received.as(InventoryLines.count(part, format, mapper, MOST_LINES), digest);
        return keep(inventoryId, part, inventory);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Inventory keep(String inventoryId, Path part, Inventory inventory) throws IOException {
    synchronized (this) {
      Optional<Inventory> before = find(inventoryId);
      if (before.isPresent()) {
        return same(before.get(), inventory);
      }
      Path directory = Files.createDirectories(root.resolve(inventoryId));
      move(part, directory.resolve(LINES));
      write(directory.resolve(INVENTORY), inventory);
      return inventory;
    }
  }

  private static Inventory same(Inventory before, Inventory again) {
    boolean same =
        before.digest().equals(again.digest())
            && before.lessorId().equals(again.lessorId())
            && before.asOf().equals(again.asOf())
            && before.dryRun() == again.dryRun()
            && before.format() == again.format();
    if (!same) {
      throw new CommandIdReusedException(before.inventoryId());
    }
    return before;
  }

  /** An inventory that was received whole. */
  public Optional<Inventory> find(String inventoryId) {
    return read(root.resolve(inventoryId).resolve(INVENTORY), Inventory.class);
  }

  /** How far it is. */
  public InventoryCount count(String inventoryId) {
    return read(root.resolve(inventoryId).resolve(COUNT), InventoryCount.class)
        .orElse(InventoryCount.NOTHING);
  }

  /** The lines that were refused, once all is done. */
  public Optional<Path> refused(String inventoryId) {
    return Optional.of(root.resolve(inventoryId).resolve(REFUSED)).filter(Files::exists);
  }

  /** Whether work on it was begun before. */
  boolean isBegun(String inventoryId) {
    return Files.exists(root.resolve(inventoryId).resolve(COUNT));
  }

  void count(String inventoryId, InventoryCount count) {
    write(root.resolve(inventoryId).resolve(COUNT), count);
  }

  InventoryLines lines(Inventory inventory) throws IOException {
    return InventoryLines.of(file(inventory, LINES), inventory.format(), mapper);
  }

  /** Where the refused lines are written until all is done. */
  Path refusing(Inventory inventory) {
    return file(inventory, REFUSED + PART);
  }

  /** All is done: what was received is needed no more. */
  void finish(Inventory inventory, InventoryCount count) throws IOException {
    move(refusing(inventory), file(inventory, REFUSED));
    count(inventory.inventoryId(), count);
    Files.deleteIfExists(file(inventory, LINES));
  }

  /**
   * The file that whoever works on an inventory locks.
   *
   * @return open; closing it unlocks
   */
  FileChannel lock(Inventory inventory) throws IOException {
    return FileChannel.open(
        file(inventory, "lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Deletes what was left of bodies whose receipt was killed. */
  void clear(Instant receivedBefore) throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(root, RECEIVING + "*" + PART)) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(receivedBefore)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  /** Those that are not done, the oldest first; of the others nothing is read. */
  List<Inventory> open() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(root)) {
      return all.map(it -> it.getFileName().toString())
          .filter(it -> Files.exists(root.resolve(it).resolve(LINES)))
          .flatMap(it -> find(it).stream())
          .filter(it -> count(it.inventoryId()).finishedAt() == null)
          .sorted(Comparator.comparing(Inventory::receivedAt).thenComparing(Inventory::inventoryId))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(Inventory inventory, String name) {
    return root.resolve(inventory.inventoryId()).resolve(name);
  }

  private <T> Optional<T> read(Path file, Class<T> type) {
    return Files.exists(file) ? Optional.of(mapper.readValue(file, type)) : Optional.empty();
  }

  private void write(Path file, Object value) {
    try {
      Path part = file.resolveSibling(file.getFileName() + PART);
      Files.write(part, mapper.writeValueAsBytes(value));
      move(part, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What has the name is on disk, whole. */
  private static void move(Path part, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The digest of what was copied. */
  private static String copy(InputStream body, Path part) throws IOException {
    MessageDigest digest = Sha256.digest();
    long size = 0;
    int length = 0;
    byte[] buffer = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(part)) {
      for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
        size += read;
        if (size > LARGEST) {
          throw tooLarge("body-too-large", LARGEST);
        }
        length = lineLength(buffer, read, length);
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A body that breaks off says so by this. */
  private static int read(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "bad-request", Map.of(), List.of());
    }
  }

  /** Of the line that is not yet over, so that none fills the memory. */
  private static int lineLength(byte[] buffer, int read, int before) {
    int length = before;
    for (int i = 0; i < read; i++) {
      length = buffer[i] == '\n' ? 0 : length + 1;
      if (length > LONGEST_LINE) {
        throw tooLarge("line-too-long", LONGEST_LINE);
      }
    }
    return length;
  }

  private static ProblemException tooLarge(String code, long limit) {
    return new ProblemException(
        HttpStatus.CONTENT_TOO_LARGE, code, Map.of("limit", limit), List.of());
  }
}

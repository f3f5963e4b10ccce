package io.qinggui.standalone.backup;

import io.qinggui.platform.ledger.transfer.LedgerEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in a part of a backup. The part is whole when every file in it is there and has the
 * digest that is said here.
 *
 * @param format {@value #FORMAT}
 * @param version of the format
 * @param part which part it is
 * @param id the same in both parts of one backup
 * @param madeAt when the moment of the backup was
 * @param madeBy the program and its version
 * @param ledgers where the ledgers end; none in the part of the keys
 * @param files all files, by their path within the part
 */
public record Manifest(
    String format,
    int version,
    Part part,
    String id,
    Instant madeAt,
    String madeBy,
    List<Ledger> ledgers,
    List<Copied> files) {

  static final String FORMAT = "qinggui-backup";
  static final int VERSION = 1;
  static final String FILE = "manifest.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Takes copies of the lists. */
  public Manifest {
    ledgers = List.copyOf(ledgers);
    files = List.copyOf(files);
  }

  /** The two parts of a backup. */
  public enum Part {
    /** Ledgers and what is beside them. */
    DATA,
    /** What opens private parts, and signs. */
    KEYS
  }

  /**
   * A ledger.
   *
   * @param name its name
   * @param directory where its files are, relative to the data directory
   * @param end its last position, which is also the number of its events, and the leaf hash there
   */
  public record Ledger(String name, String directory, LedgerEnd end) {}

  /**
   * A file.
   *
   * @param path relative to the data directory, with {@code /} between names
   * @param bytes its length
   * @param sha256 64 hexadecimal digits
   */
  public record Copied(String path, long bytes, String sha256) {}

  void write(Path directory) throws IOException {
    DurableFile.write(directory.resolve(FILE), JSON.writeValueAsBytes(this));
  }

  /**
   * Reads that of a part.
   *
   * @throws BackupRefusedException when there is none that can be used
   * @throws BackupDamagedException when it is damaged
   */
  static Manifest read(Path directory, Part part) throws IOException {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new BackupRefusedException(
          directory + " is no backup: there is no " + FILE + " in it, which is written last");
    }
    Manifest read = parsed(file);
    if (!FORMAT.equals(read.format) || read.part != part) {
      throw new BackupRefusedException(file + " is not that of a backup's " + part);
    }
    if (read.version != VERSION) {
      throw new BackupRefusedException(file + " was written by a later version of this program");
    }
    return read;
  }

  private static Manifest parsed(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(file), Manifest.class);
    } catch (JacksonException | NullPointerException e) {
      throw new BackupDamagedException(List.of(file + " cannot be read: " + e.getMessage()));
    }
  }
}

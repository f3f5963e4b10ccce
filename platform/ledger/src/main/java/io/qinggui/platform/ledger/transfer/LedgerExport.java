package io.qinggui.platform.ledger.transfer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A ledger as a file of lines, each a JSON object (NDJSON).
 *
 * <ul>
 *   <li>The first one has {@code format}, {@code version}, {@code ledger}, the number of {@code
 *       events}, and {@code notes}.
 *   <li>Then one for each event: {@code position}, {@code recordedAt}, {@code leafHash}, {@code
 *       stored} (a text: the stored bytes, exactly), and with the first event of a command {@code
 *       command}: its {@code id}, its {@code fingerprint} and how many {@code events} it has.
 *   <li>The last one has {@code end}, the last position, the {@code leafHash} there, and {@code
 *       sha256} over all lines before. Without it the file is cut off.
 * </ul>
 */
public final class LedgerExport {

  private static final int BUFFER = 1 << 16;

  private LedgerExport() {}

  /**
   * Writes a ledger into a file. The file has its name when it is whole and on the disk.
   *
   * @param notes what goes with the ledger, by name; read before the source was opened
   * @throws FileAlreadyExistsException when there is such a file
   * @throws IOException when it cannot be written; nothing is left of it
   * @throws io.qinggui.platform.ledger.LedgerCorruptException when the ledger is damaged; nothing
   *     is left of the file
   */
  public static LedgerEnd write(LedgerSource source, Map<String, String> notes, Path file)
      throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      LedgerEnd end = writePart(source, notes, part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return end;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static LedgerEnd writePart(LedgerSource source, Map<String, String> notes, Path part)
      throws IOException {
    CommandChain chain = new CommandChain();
    try (FileOutputStream file = new FileOutputStream(part.toFile());
        BufferedOutputStream out = new BufferedOutputStream(file, BUFFER)) {
      ExportLines lines = new ExportLines(out);
      lines.header(new ExportHeader(source.ledger(), source.head(), notes));
      source.read(
          command -> {
            chain.next(command);
            write(lines, command);
          });
      lines.trailer(chain.end());
      out.flush();
      file.getFD().sync();
      return chain.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(ExportLines lines, RecordedCommand command) {
    try {
      lines.command(command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the first line says; the others are not looked at.
   *
   * @throws UnusableExportException when the file is no export
   */
  public static ExportHeader header(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return new ExportReader(in).header();
    }
  }

  /**
   * Reads and checks a file from its first line to its last.
   *
   * @param each takes every command, in order of positions; what is wrong with the file may be
   *     found behind it
   * @throws UnusableExportException when it is no export, or is not as it was written
   */
  public static LedgerEnd read(Path file, Consumer<RecordedCommand> each) throws IOException {
    try (InputStream in = open(file)) {
      ExportReader reader = new ExportReader(in);
      return reader.commands(reader.header(), each);
    }
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), BUFFER);
  }
}

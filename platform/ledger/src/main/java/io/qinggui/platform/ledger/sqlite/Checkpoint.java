package io.qinggui.platform.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.ledger.index.IndexInput;
import io.qinggui.platform.ledger.index.IndexInput.UnreadableIndexException;
import io.qinggui.platform.ledger.index.IndexOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes of a ledger as they were at a position, in a file beside it, so that a start reads
 * only what came after. The file is disposable: when it is missing, torn, of another form or of
 * another ledger, the ledger is read as a whole.
 *
 * @param file where it is
 * @param ledger name of the ledger
 */
record Checkpoint(Path file, String ledger) {

  private static final Logger log = LoggerFactory.getLogger(Checkpoint.class);

  /** Another form of what is written needs another number. */
  private static final long FORM = 0x5147_4958_0000_0002L;

  /** The indexes that were written last; empty when there is nothing that can be used. */
  Optional<PositionIndexes> read() {
    try (IndexInput in = IndexInput.of(file)) {
      in.require(in.longNumber() == FORM);
      byte[] name = ledger.getBytes(UTF_8);
      in.require(in.number() == name.length && Arrays.equals(in.bytes(name.length), name));
      PositionIndexes read = PositionIndexes.read(in);
      in.finish();
      return Optional.of(read);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | UncheckedIOException | UnreadableIndexException | DateTimeException e) {
      log.warn(
          "Ledger {} is read as a whole, its checkpoint cannot be used: {}", ledger, e.toString());
      return Optional.empty();
    }
  }

  /**
   * Writes it beside the one before, which it then takes the place of.
   *
   * @return what it holds
   */
  Verified write(PositionIndexes positions) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try (IndexOutput out = IndexOutput.to(unfinished)) {
      byte[] name = ledger.getBytes(UTF_8);
      out.number(FORM);
      out.number(name.length);
      out.bytes(name);
      Verified end = positions.write(out);
      out.finish();
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return end;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The next start reads the ledger as a whole. */
  void remove() throws IOException {
    Files.deleteIfExists(file);
  }
}

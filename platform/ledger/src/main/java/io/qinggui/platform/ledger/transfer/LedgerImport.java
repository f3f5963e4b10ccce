package io.qinggui.platform.ledger.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * An export that was read to its end and found whole, to be put into a store.
 *
 * @param file where it is
 * @param header what its first line says
 * @param end where its ledger ends
 */
public record LedgerImport(Path file, ExportHeader header, LedgerEnd end) {

  /**
   * Reads and checks the file; nothing else is touched.
   *
   * @throws UnusableExportException when it is no export, or is not as it was written
   */
  public static LedgerImport of(Path file) throws IOException {
    ExportHeader header = LedgerExport.header(file);
    return new LedgerImport(file, header, LedgerExport.read(file, command -> {}));
  }

  /**
   * Fills a ledger. It is there as a whole when this returns, and not at all when this fails.
   *
   * @param target closed by the caller
   * @param notes takes what goes with the ledger, before the ledger is there
   * @throws UnusableExportException when the file was changed meanwhile
   */
  public void into(LedgerTarget target, Consumer<ExportHeader> notes) throws IOException {
    LedgerEnd again = LedgerExport.read(file, target::add);
    if (!again.equals(end)) {
      throw new UnusableExportException(1, "the file was changed while it was read");
    }
    notes.accept(header);
    target.finish();
  }
}

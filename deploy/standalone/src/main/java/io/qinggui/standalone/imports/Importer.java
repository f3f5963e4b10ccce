package io.qinggui.standalone.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Imports a directory of files. All of them are checked before the first line is sent. A bad line
 * stops nothing, a bad file only itself; running the same import again adds nothing.
 */
public final class Importer {

  private final ImportSettings settings;
  private final ImportOptions options;
  private final Progress progress;

  /**
   * @param settings where it goes
   * @param progress who is told how far it has come
   */
  public Importer(ImportSettings settings, Progress progress) {
    this(settings, ImportOptions.NONE, progress);
  }

  /**
   * @param settings where it goes
   * @param options what it does besides
   * @param progress who is told how far it has come
   */
  public Importer(ImportSettings settings, ImportOptions options, Progress progress) {
    this.settings = settings;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Imports all files of the directory that have a known name, and writes {@code rejected.csv},
   * {@code rejected/}, {@code differs.csv}, {@code normalized.csv} and {@code import-summary.json}.
   *
   * @param directory where the files are
   * @param reports where the reports go; created when missing
   * @throws IOException when the reports cannot be written, or a file breaks off while it is read
   */
  public ImportResult run(Path directory, Path reports) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (Sources sources = Sources.of(directory, settings.encoding());
        Reports written = Reports.in(reports);
        Gateway gateway = new Gateway(settings)) {
      References references = new References();
      List<CheckedFile> files = new DirectoryCheck(references, progress).check(sources);
      progress.checked(files.stream().map(CheckedFile::check).toList());
      Recipient recipient =
          recipient(gateway, references, NamesBeside.of(directory, settings.encoding()));
      List<FileResult> results = new ArrayList<>();
      for (CheckedFile file : files) {
        results.add(send(file, recipient, references, written));
      }
      return written.summarize(directory, results, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** The names that an import looks for. */
  public static List<String> fileNames() {
    return Arrays.stream(FileKind.values()).map(FileKind::fileName).toList();
  }

  /** The files of a directory that are for an import: CSV, or workbooks. */
  public static List<Path> files(Path directory) {
    return ImportFiles.in(directory);
  }

  /** Tables in the directory that an import does not know and leaves out. */
  public static List<String> leftOut(Path directory) throws IOException {
    return ImportFiles.leftOut(directory);
  }

  private Recipient recipient(Gateway gateway, References references, Aliases aliases) {
    Registered registered = new Registered(gateway);
    MissingReferences missing =
        new MissingReferences(references, registered, aliases, options.registerOperators());
    return options.checkOnly()
        ? new NothingSent(options.lookUp() ? Optional.of(missing) : Optional.empty())
        : new Submitter(gateway, aliases, missing, registered, options.correction());
  }

  private FileResult send(
      CheckedFile file, Recipient recipient, References references, Reports reports)
      throws IOException, InterruptedException {
    if (file.flaw().isPresent()) {
      reports.add(file.flaw().get());
      return FileResult.unread(file.kind());
    }
    progress.begin(file.kind().fileName(), file.check().lines());
    Tally tally = new Tally(file.kind().fileName(), progress, reports);
    Sources.Source source = file.source();
    try (CsvFile csv = CsvFile.open(file.kind(), source.text(), source.charset());
        KeyedExecutor executor = new KeyedExecutor(settings.inFlight())) {
      Sending sending = new Sending(file, executor, recipient, references, tally, reports);
      csv.forEach(sending);
      sending.end();
    } catch (UnreadableFileException e) {
      throw new IOException(source.text() + " has changed meanwhile", e);
    } catch (UncheckedIOException e) {
      throw new IOException(source.text() + " breaks off", e);
    } finally {
      progress.end();
    }
    return tally.result();
  }
}

package io.qinggui.standalone.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Imports a directory of CSV files. A bad line stops nothing, a bad file only itself; running the
 * same import again adds nothing.
 */
public final class Importer {

  private final ImportSettings settings;
  private final Progress progress;

  /**
   * @param settings where it goes
   * @param progress who is told how far it has come
   */
  public Importer(ImportSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Imports all files of the directory that have a known name, and writes {@code rejected.csv} and
   * {@code import-summary.json}.
   *
   * @param directory where the files are
   * @param reports where the two reports go; created when missing
   * @throws IOException when the reports cannot be written, or a file breaks off while it is read
   */
  public ImportResult run(Path directory, Path reports) throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<FileResult> results = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    try (Gateway gateway = new Gateway(settings)) {
      Submitter submitter = new Submitter(gateway);
      for (FileKind kind : FileKind.values()) {
        Path file = directory.resolve(kind.fileName());
        if (Files.exists(file)) {
          results.add(send(kind, file, submitter, rejections));
        }
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return Reports.write(reports, directory, results, rejections, took);
  }

  /** The names that an import looks for. */
  public static List<String> fileNames() {
    return Arrays.stream(FileKind.values()).map(FileKind::fileName).toList();
  }

  /** Those of them that are in the directory. */
  public static List<String> files(Path directory) {
    return fileNames().stream().filter(name -> Files.exists(directory.resolve(name))).toList();
  }

  /** CSV files in the directory that an import does not know and leaves out. */
  public static List<String> leftOut(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".csv") && !name.equals(Reports.REJECTED))
          .filter(name -> !fileNames().contains(name))
          .sorted()
          .toList();
    }
  }

  private FileResult send(FileKind kind, Path file, Submitter submitter, List<Rejection> rejections)
      throws IOException, InterruptedException {
    try (CsvFile csv = CsvFile.open(kind, file)) {
      progress.begin(kind.fileName(), lines(file));
      Tally tally = new Tally(kind.fileName(), progress);
      send(kind, csv, submitter, tally);
      rejections.addAll(tally.rejections());
      return tally.result();
    } catch (UnreadableFileException e) {
      rejections.add(e.rejection());
      return new FileResult(kind.fileName(), false, 0, 0, 0, 0);
    } catch (UncheckedIOException e) {
      throw new IOException(file + " breaks off", e);
    } finally {
      progress.end();
    }
  }

  private void send(FileKind kind, CsvFile csv, Submitter submitter, Tally tally)
      throws InterruptedException {
    try (KeyedExecutor executor = new KeyedExecutor(settings.inFlight())) {
      if (kind.joins()) {
        JoinedLines joined = new JoinedLines(kind);
        csv.forEach(joined::add, tally::reject);
        joined.forEach(submission -> submit(executor, submission, submitter, tally), tally::reject);
      } else {
        csv.forEach(line -> submit(executor, Submission.of(line), submitter, tally), tally::reject);
      }
    }
  }

  private static void submit(
      KeyedExecutor executor, Submission submission, Submitter submitter, Tally tally) {
    try {
      executor.execute(submission.key(), () -> tally.add(submission, submitter.submit(submission)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the import was interrupted", e);
    }
  }

  private static long lines(Path file) throws IOException {
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (var in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return Math.max(1, lines - 1);
  }
}

package io.qinggui.standalone.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How an import ended.
 *
 * @param directory what was imported
 * @param files those that were there, in the order in which they were sent
 * @param took from the first line read to the last answer
 * @param rejectedCsv where the rejected lines are written, with the reasons
 */
public record ImportResult(
    Path directory, List<FileResult> files, Duration took, Path rejectedCsv) {

  /** Copies the list. */
  public ImportResult {
    files = List.copyOf(files);
  }

  /** Whether there was no file at all that could be read. */
  public boolean nothingRead() {
    return files.stream().noneMatch(FileResult::read);
  }

  long total(ToLongFunction<FileResult> count) {
    return files.stream().mapToLong(count).sum();
  }
}

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
 * @param normalized how many cells were read otherwise than they are written
 */
public record ImportResult(
    Path directory, List<FileResult> files, Duration took, Path rejectedCsv, long normalized) {

  /** Copies the list. */
  public ImportResult {
    files = List.copyOf(files);
  }

  /** Whether there was no file at all that could be read. */
  public boolean nothingRead() {
    return files.stream().noneMatch(FileResult::read);
  }

  /** Whether every line was accepted, corrected or already there, and every file could be read. */
  public boolean complete() {
    return files.stream().allMatch(it -> it.read() && it.rejected() == 0 && it.differs() == 0);
  }

  long total(ToLongFunction<FileResult> count) {
    return files.stream().mapToLong(count).sum();
  }
}

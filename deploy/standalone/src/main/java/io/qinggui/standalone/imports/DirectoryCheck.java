package io.qinggui.standalone.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads all files of a directory before the first line of them is sent. It holds no lines: what it
 * learns of each fits into some tens of bytes, so that files of any size can be checked.
 */
final class DirectoryCheck {

  private final References references;
  private final Progress progress;

  DirectoryCheck(References references, Progress progress) {
    this.references = references;
    this.progress = progress;
  }

  List<CheckedFile> check(Sources sources) throws IOException {
    List<CheckedFile> checked = new ArrayList<>();
    for (Sources.Source source : sources.all()) {
      checked.add(check(source));
    }
    List<String> undecidable = sources.undecidable();
    return undecidable.isEmpty()
        ? checked
        : checked.stream().map(it -> it.leftOut(undecidable)).toList();
  }

  private CheckedFile check(Sources.Source source) throws IOException {
    if (source.flaw().isPresent()) {
      return CheckedFile.unread(source, source.flaw().get());
    }
    progress.checking(source.kind().fileName());
    Counting counting = new Counting(source.kind());
    try (CsvFile csv = CsvFile.open(source.kind(), source.text(), source.charset())) {
      csv.forEach(counting);
      return counting.of(source);
    } catch (UnreadableFileException e) {
      return CheckedFile.unread(source, e.rejection());
    } catch (UncheckedIOException e) {
      throw new IOException(source.text() + " breaks off", e);
    }
  }

  private final class Counting implements CsvFile.Records {

    private final FileKind kind;
    private final Keys keys = new Keys();
    private final Groups groups = new Groups();
    private long lines;
    private long unreadable;
    private long elsewhere;

    Counting(FileKind kind) {
      this.kind = kind;
    }

    @Override
    public void readable(Line line) {
      lines++;
      if (kind.joins()) {
        groups.add(line, false);
      } else {
        keys.add(line);
      }
      references.bring(line);
      elsewhere += references.missing(line).isEmpty() ? 0 : 1;
    }

    @Override
    public void flawed(Line line, Rejection flaw) {
      lines++;
      if (kind.joins()) {
        groups.add(line, true);
      } else {
        unreadable++;
      }
    }

    @Override
    public void unreadable(Rejection rejection) {
      lines++;
      unreadable++;
    }

    @Override
    public void otherwise(Normalization it) {
      // written down when the line goes on
    }

    CheckedFile of(Sources.Source source) {
      Groups ofAll = groups.complete();
      return new CheckedFile(
          source,
          new FileCheck(
              kind.fileName(),
              true,
              lines,
              unreadable + ofAll.withFlawed(),
              keys.inDispute() + ofAll.inDispute(),
              keys.twice() + ofAll.twice(),
              elsewhere),
          keys.complete(),
          ofAll,
          Optional.empty());
    }
  }
}

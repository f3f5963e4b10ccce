package io.qinggui.standalone.imports;

import java.util.List;
import java.util.Optional;

/**
 * A file that was read to its end and of which nothing was sent yet.
 *
 * @param source the file
 * @param check what it came to
 * @param keys of lines that are requests of their own
 * @param groups of lines that become requests together
 * @param flaw why nothing of it can be used
 */
record CheckedFile(
    Sources.Source source, FileCheck check, Keys keys, Groups groups, Optional<Rejection> flaw) {

  FileKind kind() {
    return source.kind();
  }

  static CheckedFile unread(Sources.Source source, Rejection flaw) {
    return new CheckedFile(
        source, FileCheck.unread(source.kind()), new Keys(), new Groups(), Optional.of(flaw));
  }

  /** Left out, although nothing is wrong with it. */
  CheckedFile leftOut(List<String> because) {
    Reason reason = Reason.of("left-out-with-others", "files", String.join(", ", because));
    return flaw.isPresent()
        ? this
        : unread(source, Rejection.ofFile(kind(), 0, "", "left-out-with-others", reason));
  }

  /** Why a line cannot be sent beside another one of the file. */
  Optional<Rejection> dispute(Line line) {
    return keys.dispute(line)
        .map(
            it ->
                line.rejected(
                    kind().key(),
                    "doubled-key",
                    "key",
                    it.key(),
                    "first",
                    it.first(),
                    "other",
                    it.other()));
  }
}

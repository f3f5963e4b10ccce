package io.qinggui.standalone.imports;

/**
 * What became of a file's lines; {@code lines} is the sum of the other five.
 *
 * @param file its name
 * @param read whether its header could be used; if not, the rest is 0
 * @param accepted new facts now; in a check, those that would be sent
 * @param differs say otherwise than it is recorded
 * @param corrected took the place of what was recorded
 */
public record FileResult(
    String file,
    boolean read,
    long lines,
    long accepted,
    long alreadyThere,
    long rejected,
    long differs,
    long corrected) {

  /** Where nothing differs. */
  public FileResult(
      String file, boolean read, long lines, long accepted, long alreadyThere, long rejected) {
    this(file, read, lines, accepted, alreadyThere, rejected, 0, 0);
  }

  static FileResult unread(FileKind kind) {
    return new FileResult(kind.fileName(), false, 0, 0, 0, 0);
  }
}

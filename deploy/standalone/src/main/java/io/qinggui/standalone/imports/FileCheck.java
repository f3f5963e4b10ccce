package io.qinggui.standalone.imports;

/**
 * What the check of a file came to, before anything is sent.
 *
 * @param file its name
 * @param read whether its header could be used; if not, the rest is 0
 * @param lines all of them, but for blank ones
 * @param unreadable lines that are no records, or have a cell that may mean more than one thing,
 *     with those that belong to them
 * @param contradicting lines that are about the same as another one and do not say the same
 * @param twice lines that stand there a second time, word for word
 * @param elsewhere lines that refer to an operator or a license that the directory does not bring
 */
public record FileCheck(
    String file,
    boolean read,
    long lines,
    long unreadable,
    long contradicting,
    long twice,
    long elsewhere) {

  static FileCheck unread(FileKind kind) {
    return new FileCheck(kind.fileName(), false, 0, 0, 0, 0, 0);
  }
}

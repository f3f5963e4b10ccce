package io.qinggui.standalone.imports;

import java.util.List;

/** Who is told how far an import has come. */
public interface Progress {

  /** Nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begin(String file, long lines) {}

        @Override
        public void advance(int lines) {}

        @Override
        public void end() {}
      };

  /** A file is read, and nothing of it is sent yet. */
  default void checking(String file) {}

  /** All files are read, and nothing was sent yet. */
  default void checked(List<FileCheck> files) {}

  /**
   * A file is begun.
   *
   * @param file its name
   * @param lines about how many lines it has
   */
  void begin(String file, long lines);

  /** Some more lines of it are done; called from many threads. */
  void advance(int lines);

  /** The file is done. */
  void end();
}

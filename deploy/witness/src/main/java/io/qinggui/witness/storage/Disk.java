package io.qinggui.witness.storage;

import java.io.IOException;
import java.nio.file.Path;

/** What is done to a disk, step by step, so that a test can pull the plug between any two. */
public interface Disk {

  /** Writes a new file that only its owner may read, and has it on the disk when this returns. */
  void write(Path file, byte[] bytes) throws IOException;

  /** Gives a file another name, in place of what has it, at once or not at all. */
  void move(Path from, Path to) throws IOException;

  /** Has the names of a directory on the disk when this returns. */
  void sync(Path directory) throws IOException;
}

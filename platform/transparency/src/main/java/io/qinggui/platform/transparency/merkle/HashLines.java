package io.qinggui.platform.transparency.merkle;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.text.Lines;
import java.util.ArrayList;
import java.util.List;

/** Paths as files and requests have them: a hash in Base64 a line, and an empty line behind. */
public final class HashLines {

  private HashLines() {}

  /**
   * Reads hashes up to the empty line, and the empty line.
   *
   * @param what what is read, for messages
   * @throws MalformedException when a line is no hash, or there are more than 63
   */
  public static List<Hash> read(Lines lines, String what) {
    List<Hash> hashes = new ArrayList<>();
    for (String line = lines.next("path"); !line.isEmpty(); line = lines.next("path")) {
      if (hashes.size() == Paths.LONGEST) {
        throw new MalformedException(what + " has more than 63 hashes");
      }
      hashes.add(Hash.parse(line, "a hash of " + what));
    }
    return hashes;
  }
}

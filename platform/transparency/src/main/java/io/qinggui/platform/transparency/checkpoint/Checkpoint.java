package io.qinggui.platform.transparency.checkpoint;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.text.DecimalText;
import io.qinggui.platform.transparency.text.Lines;
import io.qinggui.platform.transparency.text.Utf8Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What a log says of itself (C2SP tlog-checkpoint, Note text).
 *
 * @param origin which log, one line
 * @param size leaves
 * @param root of the tree of these leaves
 * @param extensions further lines, none of them empty; mostly there are none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  /**
   * @throws IllegalArgumentException when a line may not be one, or the size is negative
   */
  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (!isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
      throw new IllegalArgumentException("a line of a checkpoint is not empty, and one line");
    }
    if (size < 0) {
      throw new IllegalArgumentException("a size is not negative");
    }
  }

  /** A checkpoint without extension lines. */
  public static Checkpoint of(String origin, long size, Hash root) {
    return new Checkpoint(origin, size, root, List.of());
  }

  /**
   * Reads the text of a note as {@link #text} writes it.
   *
   * @throws MalformedException when it is no checkpoint
   */
  public static Checkpoint parse(String text) {
    Lines lines = new Lines(text, "a checkpoint");
    String origin = line(lines, "origin");
    long size = DecimalText.parse(lines.next("size"), "the size of a checkpoint");
    Hash root = Hash.parse(lines.next("root"), "the root of a checkpoint");
    List<String> extensions = new ArrayList<>();
    while (lines.hasNext()) {
      extensions.add(line(lines, "extension"));
    }
    return new Checkpoint(origin, size, root, extensions);
  }

  /** The text that is signed: each line with its line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static String line(Lines lines, String name) {
    String line = lines.next(name);
    if (!isLine(line)) {
      throw new MalformedException("the " + name + " of a checkpoint is empty, or not text");
    }
    return line;
  }

  private static boolean isLine(String text) {
    return !text.isEmpty() && Utf8Text.isEncodable(text) && !Utf8Text.hasControls(text);
  }
}

package io.qinggui.platform.transparency.witness;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.ConsistencyProof;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.HashLines;
import io.qinggui.platform.transparency.note.Note;
import io.qinggui.platform.transparency.text.DecimalText;
import io.qinggui.platform.transparency.text.Lines;
import io.qinggui.platform.transparency.text.Utf8Text;
import java.util.Arrays;
import java.util.List;

/**
 * The body of {@code POST <submission prefix>/add-checkpoint} (C2SP tlog-witness).
 *
 * @param oldSize leaves of what the witness cosigned last, 0 when it never did
 * @param path of the consistency proof from there, at most 63
 * @param checkpoint to be cosigned
 */
public record AddCheckpoint(long oldSize, List<Hash> path, SignedCheckpoint checkpoint) {

  private static final String OLD = "old ";

  /**
   * @throws IllegalArgumentException when the size is negative or the path is too long
   */
  public AddCheckpoint {
    if (oldSize < 0 || path.size() > 63) {
      throw new IllegalArgumentException("no request has this size or this path");
    }
    path = List.copyOf(path);
  }

  /**
   * @param proof that leads to the size of the checkpoint
   */
  public static AddCheckpoint of(ConsistencyProof proof, SignedCheckpoint checkpoint) {
    if (proof.size() != checkpoint.checkpoint().size()) {
      throw new IllegalArgumentException("the proof and the checkpoint are of different sizes");
    }
    return new AddCheckpoint(proof.earlier(), proof.path(), checkpoint);
  }

  /**
   * Reads a body as {@link #format} writes it.
   *
   * @throws MalformedException when it is none
   */
  public static AddCheckpoint parse(byte[] body) {
    Lines lines = new Lines(Utf8Text.parse(body, "a request", 2 * Note.LONGEST), "a request");
    String old = lines.next("old size");
    if (!old.startsWith(OLD)) {
      throw new MalformedException("a request has no old size");
    }
    long oldSize = DecimalText.parse(old.substring(OLD.length()), "the old size");
    List<Hash> path = HashLines.read(lines, "a request");
    return new AddCheckpoint(oldSize, path, SignedCheckpoint.parse(Utf8Text.of(lines.rest())));
  }

  /** The body in UTF-8. */
  public byte[] format() {
    StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    byte[] head = Utf8Text.of(text.append('\n').toString());
    byte[] note = checkpoint.format();
    byte[] body = Arrays.copyOf(head, head.length + note.length);
    System.arraycopy(note, 0, body, head.length, note.length);
    return body;
  }

  /** What it says of the tree. */
  public ConsistencyProof consistency() {
    return new ConsistencyProof(oldSize, checkpoint.checkpoint().size(), path);
  }
}

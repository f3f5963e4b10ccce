package io.qinggui.platform.transparency.proof;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.InclusionProof;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.transparency.text.Base64Text;
import io.qinggui.platform.transparency.text.Utf8Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A proof that stands alone: that a leaf is in a log, with the checkpoint that its log and
 * witnesses signed (C2SP tlog-proof, {@code .tlog-proof}).
 *
 * @param extra bytes that nobody signed, or {@code null}; nobody changes them
 * @param index of the leaf, from 0
 * @param path from the leaf's sibling up to the root's child, at most 63
 * @param checkpoint of the tree
 */
public record LogProof(
    byte @Nullable [] extra, long index, List<Hash> path, SignedCheckpoint checkpoint) {

  static final String HEADER = "c2sp.org/tlog-proof@v1";
  static final int MOST_HASHES = 63;

  /**
   * @throws IllegalArgumentException when the extra bytes are none, the index is negative or the
   *     path is too long
   */
  public LogProof {
    if (index < 0 || path.size() > MOST_HASHES || (extra != null && extra.length == 0)) {
      throw new IllegalArgumentException("no proof has this extra, this index or this path");
    }
    extra = extra == null ? null : extra.clone();
    path = List.copyOf(path);
  }

  /** A proof without extra bytes, of a tree that the checkpoint is of. */
  public static LogProof of(InclusionProof inclusion, SignedCheckpoint checkpoint) {
    if (inclusion.size() != checkpoint.checkpoint().size()) {
      throw new IllegalArgumentException("the proof and the checkpoint are of different sizes");
    }
    return new LogProof(null, inclusion.index(), inclusion.path(), checkpoint);
  }

  /**
   * Reads a proof as {@link #format} writes it.
   *
   * @throws MalformedException when it is none
   */
  public static LogProof parse(byte[] file) {
    return LogProofReader.read(file);
  }

  /** The file in UTF-8. */
  public byte[] format() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    if (extra != null) {
      text.append("extra ").append(Base64Text.of(extra)).append('\n');
    }
    text.append("index ").append(index).append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    byte[] head = Utf8Text.of(text.append('\n').toString());
    byte[] note = checkpoint.format();
    byte[] file = Arrays.copyOf(head, head.length + note.length);
    System.arraycopy(note, 0, file, head.length, note.length);
    return file;
  }

  /** What it says of the tree. */
  public InclusionProof inclusion() {
    return new InclusionProof(index, checkpoint.checkpoint().size(), path);
  }

  /**
   * Checks the path and the signatures (C2SP tlog-proof, Verifying a tlog proof).
   *
   * @param leaf {@code SHA-256(0x00 || entry)}, computed by whoever checks
   * @throws UnverifiedNoteException when a signature in the name of somebody known is wrong
   */
  public Proven verify(Hash leaf, Policy policy) {
    boolean included = inclusion().proves(leaf, checkpoint.checkpoint().root());
    return new Proven(included, policy.judge(checkpoint));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LogProof that
        && index == that.index
        && Arrays.equals(extra, that.extra)
        && path.equals(that.path)
        && checkpoint.equals(that.checkpoint);
  }

  @Override
  public int hashCode() {
    return Objects.hash(index, path, checkpoint);
  }
}

package io.qinggui.platform.transparency.checkpoint;

import io.qinggui.platform.transparency.text.Utf8Text;
import java.nio.ByteBuffer;

/** The bytes under a cosignature (C2SP tlog-cosignature). */
final class CosignedMessage {

  /** Bytes of a name or an origin in a structure; its length is one byte. */
  static final int LONGEST_NAME = 255;

  private static final byte[] LABEL = Utf8Text.of("subtree/v1\n\0");

  private CosignedMessage() {}

  /** Section Ed25519 signed message: two lines before the text of the checkpoint. */
  static byte[] ed25519(long time, String text) {
    return Utf8Text.of("cosignature/v1\ntime " + time + "\n" + text);
  }

  /**
   * Section ML-DSA-44 signed message: of the whole tree, from leaf 0. It leaves extension lines
   * out.
   *
   * @param name of the cosigner, at most 255 bytes, as the origin
   */
  static byte[] mlDsa44(String name, long time, Checkpoint checkpoint) {
    byte[] cosigner = Utf8Text.of(name);
    byte[] origin = Utf8Text.of(checkpoint.origin());
    byte[] root = checkpoint.root().bytes();
    int fixed = LABEL.length + 2 + 3 * Long.BYTES + root.length;
    return ByteBuffer.allocate(fixed + cosigner.length + origin.length)
        .put(LABEL)
        .put((byte) cosigner.length)
        .put(cosigner)
        .putLong(time)
        .put((byte) origin.length)
        .put(origin)
        .putLong(0)
        .putLong(checkpoint.size())
        .put(root)
        .array();
  }

  static boolean fits(String name) {
    return Utf8Text.of(name).length <= LONGEST_NAME;
  }
}

package io.qinggui.platform.witnessing;

import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.Cosigner;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.VerifierKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Signs rightly, and leaves the time out: the formats have room for that, a witness may not. */
final class TimelessCosigner {

  private final SigningKey key;
  private final VerifierKey verifierKey;

  TimelessCosigner(String name, KeyAlgorithm algorithm) {
    this.key = GrowingLog.key(algorithm, 7);
    this.verifierKey = new Cosigner(name, key).verifierKey();
  }

  VerifierKey verifierKey() {
    return verifierKey;
  }

  NoteSignature cosign(Checkpoint checkpoint) {
    byte[] message =
        switch (key.algorithm()) {
          case ED25519 -> utf8("cosignature/v1\ntime 0\n" + checkpoint.text());
          case ML_DSA_44 -> structure(checkpoint);
        };
    byte[] signature = key.sign(message);
    byte[] timed = ByteBuffer.allocate(8 + signature.length).putLong(0).put(signature).array();
    return new NoteSignature(verifierKey.name(), verifierKey.keyId(), timed);
  }

  private byte[] structure(Checkpoint checkpoint) {
    byte[] name = utf8(verifierKey.name());
    byte[] origin = utf8(checkpoint.origin());
    return ByteBuffer.allocate(12 + 2 + 3 * 8 + 32 + name.length + origin.length)
        .put(utf8("subtree/v1\n\0"))
        .put((byte) name.length)
        .put(name)
        .putLong(0)
        .put((byte) origin.length)
        .put(origin)
        .putLong(0)
        .putLong(checkpoint.size())
        .put(checkpoint.root().bytes())
        .array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package io.qinggui.platform.transparency.proof;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.HashLines;
import io.qinggui.platform.transparency.note.Note;
import io.qinggui.platform.transparency.text.Base64Text;
import io.qinggui.platform.transparency.text.DecimalText;
import io.qinggui.platform.transparency.text.Lines;
import io.qinggui.platform.transparency.text.Utf8Text;
import java.util.List;

/** Reads a file of C2SP tlog-proof, section Format. */
final class LogProofReader {

  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  private LogProofReader() {}

  static LogProof read(byte[] file) {
    Lines lines = new Lines(Utf8Text.parse(file, "a proof", 2 * Note.LONGEST), "a proof");
    if (!lines.next("header").equals(LogProof.HEADER)) {
      throw new MalformedException("a proof begins with " + LogProof.HEADER);
    }
    byte[] extra = null;
    String line = lines.next("index");
    if (line.startsWith(EXTRA)) {
      extra = extra(line.substring(EXTRA.length()));
      line = lines.next("index");
    }
    if (!line.startsWith(INDEX)) {
      throw new MalformedException("a proof has no index");
    }
    long index = DecimalText.parse(line.substring(INDEX.length()), "the index of a proof");
    List<Hash> path = HashLines.read(lines, "a proof");
    return new LogProof(extra, index, path, SignedCheckpoint.parse(Utf8Text.of(lines.rest())));
  }

  private static byte[] extra(String base64) {
    byte[] extra = Base64Text.parse(base64, "the extra data of a proof");
    if (extra.length == 0) {
      throw new MalformedException("the extra data of a proof is empty");
    }
    return extra;
  }
}

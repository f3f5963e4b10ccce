package io.qinggui.platform.transparency.note;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.text.Base64Text;
import io.qinggui.platform.transparency.text.Lines;
import io.qinggui.platform.transparency.text.Utf8Text;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A signature line of a note, verified or not: {@code — name base64(id || signature)}.
 *
 * @param name of the key
 * @param keyId of the key
 * @param signature at least a byte, as the type of the key has it; nobody changes it
 */
public record NoteSignature(String name, int keyId, byte[] signature) {

  private static final String DASH = "\u2014 ";

  /**
   * @throws IllegalArgumentException when the name may not be one, or there is no signature
   */
  public NoteSignature {
    KeyName.require(name);
    if (signature.length == 0) {
      throw new IllegalArgumentException("a signature is not empty");
    }
    signature = signature.clone();
  }

  /** The line, with its line feed. */
  public String format() {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(keyId).put(signature).array();
    return DASH + name + " " + Base64Text.of(bytes) + "\n";
  }

  /**
   * Reads signature lines, as a witness answers them.
   *
   * @throws MalformedException when it is none, or more than {@link Note#MOST_SIGNATURES}
   */
  public static List<NoteSignature> parseLines(byte[] lines) {
    return parseLines(Utf8Text.parse(lines, "signature lines", Note.LONGEST));
  }

  static List<NoteSignature> parseLines(String text) {
    Lines lines = new Lines(text, "a list of signatures");
    List<NoteSignature> signatures = new ArrayList<>();
    do {
      signatures.add(parse(lines.next("signature")));
    } while (lines.hasNext() && signatures.size() < Note.MOST_SIGNATURES);
    if (lines.hasNext()) {
      throw new MalformedException("more than " + Note.MOST_SIGNATURES + " signatures");
    }
    return signatures;
  }

  /** Of a line without its line feed. */
  private static NoteSignature parse(String line) {
    int space = line.startsWith(DASH) ? line.indexOf(' ', DASH.length()) : -1;
    if (space < 0 || !KeyName.isValid(line.substring(DASH.length(), space))) {
      throw new MalformedException("a signature line is a dash, a name and a signature");
    }
    byte[] bytes = Base64Text.parse(line.substring(space + 1), "a signature");
    if (bytes.length <= Integer.BYTES) {
      throw new MalformedException("a signature is a key id of four bytes and more");
    }
    return new NoteSignature(
        line.substring(DASH.length(), space),
        ByteBuffer.wrap(bytes).getInt(),
        Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature that
        && keyId == that.keyId
        && name.equals(that.name)
        && Arrays.equals(signature, that.signature);
  }

  @Override
  public int hashCode() {
    return 31 * keyId + Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return format();
  }
}

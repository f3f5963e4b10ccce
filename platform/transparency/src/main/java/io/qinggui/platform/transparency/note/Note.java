package io.qinggui.platform.transparency.note;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.text.Utf8Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text and who signed it (C2SP signed-note). The text means nothing before a signature was
 * verified.
 *
 * @param text ends with a line feed, and has no other control characters
 * @param signatures 1 to {@value #MOST_SIGNATURES}
 */
public record Note(String text, List<NoteSignature> signatures) {

  /** Bytes of the longest note that is read. */
  public static final int LONGEST = 1 << 20;

  public static final int MOST_SIGNATURES = 100;

  private static final String SEPARATOR = "\n\n";

  /**
   * @throws IllegalArgumentException when the text may not be one, or the number of signatures
   */
  public Note {
    if (!isText(text)) {
      throw new IllegalArgumentException("a text ends with a line feed and has no other control");
    }
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new IllegalArgumentException("a note has 1 to " + MOST_SIGNATURES + " signatures");
    }
    signatures = List.copyOf(signatures);
  }

  /**
   * Reads a note as {@link #format} writes it.
   *
   * @throws MalformedException when it is none, or too long
   */
  public static Note parse(byte[] bytes) {
    String all = Utf8Text.parse(bytes, "a note", LONGEST);
    int end = all.lastIndexOf(SEPARATOR);
    if (end < 0) {
      throw new MalformedException("a note has no blank line before its signatures");
    }
    String text = all.substring(0, end + 1);
    if (!isText(text)) {
      throw new MalformedException("a note has control characters");
    }
    return new Note(text, NoteSignature.parseLines(all.substring(end + SEPARATOR.length())));
  }

  /** The note in UTF-8. */
  public byte[] format() {
    StringBuilder all = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> all.append(signature.format()));
    return Utf8Text.of(all.toString());
  }

  /**
   * The signatures by those who are known, all of them verified; none when nobody known signed.
   *
   * @throws UnverifiedNoteException when one in the name of somebody known is wrong
   */
  public List<NoteSignature> signaturesBy(Collection<? extends NoteVerifier> known) {
    List<NoteSignature> verified = new ArrayList<>();
    for (NoteSignature signature : signatures) {
      List<? extends NoteVerifier> candidates =
          known.stream().filter(verifier -> isBy(verifier, signature)).toList();
      if (candidates.stream().anyMatch(v -> v.verifies(text, signature.signature()))) {
        verified.add(signature);
      } else if (!candidates.isEmpty()) {
        throw new UnverifiedNoteException("the signature of " + signature.name() + " is wrong");
      }
    }
    return verified;
  }

  /**
   * As {@link #signaturesBy}, at least one.
   *
   * @throws UnverifiedNoteException when there is none, or one is wrong
   */
  public List<NoteSignature> requireSignedBy(Collection<? extends NoteVerifier> known) {
    List<NoteSignature> verified = signaturesBy(known);
    if (verified.isEmpty()) {
      throw new UnverifiedNoteException("nobody known signed the note");
    }
    return verified;
  }

  /** This note with more signatures, each once. */
  public Note with(Collection<NoteSignature> more) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
    return new Note(text, all);
  }

  private static boolean isBy(NoteVerifier verifier, NoteSignature signature) {
    return verifier.keyId() == signature.keyId() && verifier.name().equals(signature.name());
  }

  private static boolean isText(String text) {
    return text.endsWith("\n")
        && Utf8Text.isEncodable(text)
        && !Utf8Text.hasControls(text.replace("\n", ""));
  }
}

package io.qinggui.platform.transparency.note;

/** Somebody whose signatures are known: a key, and how it signs. */
public interface NoteVerifier {

  String name();

  int keyId();

  /**
   * Whether the signature is one of this key for a note with this text. Never throws.
   *
   * @param signature as a line has it behind the key id
   */
  boolean verifies(String text, byte[] signature);
}

package io.qinggui.platform.transparency.checkpoint;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.note.Note;
import io.qinggui.platform.transparency.note.NoteSignature;
import java.util.Collection;
import java.util.List;

/**
 * A note with a checkpoint for its text. That it was parsed says nothing about its signatures.
 *
 * @param checkpoint what the text of the note says
 */
public record SignedCheckpoint(Checkpoint checkpoint, Note note) {

  /**
   * @throws IllegalArgumentException when the note has another text
   */
  public SignedCheckpoint {
    if (!note.text().equals(checkpoint.text())) {
      throw new IllegalArgumentException("the note is not of this checkpoint");
    }
  }

  public static SignedCheckpoint of(Checkpoint checkpoint, List<NoteSignature> signatures) {
    return new SignedCheckpoint(checkpoint, new Note(checkpoint.text(), signatures));
  }

  /**
   * Reads a signed checkpoint as {@link #format} writes it.
   *
   * @throws MalformedException when it is none
   */
  public static SignedCheckpoint parse(byte[] bytes) {
    Note note = Note.parse(bytes);
    return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
  }

  /** The note in UTF-8. */
  public byte[] format() {
    return note.format();
  }

  /** The same with more signatures, each once: those that witnesses gave. */
  public SignedCheckpoint with(Collection<NoteSignature> more) {
    return new SignedCheckpoint(checkpoint, note.with(more));
  }
}

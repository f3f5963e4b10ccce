package io.qinggui.witness.cosigning;

import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.witness.WitnessDecision.Conflict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is answered over HTTP.
 *
 * @param body may be empty; nobody changes it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, String contentType, byte[] body) {

  private static final String TEXT = "text/plain; charset=utf-8";

  /** A status and nothing else. */
  public static Answer of(int status) {
    return new Answer(status, TEXT, new byte[0]);
  }

  /** A text in UTF-8. */
  public static Answer text(byte[] body) {
    return new Answer(200, TEXT, body);
  }

  static Answer cosigned(List<NoteSignature> cosignatures) {
    return text(
        cosignatures.stream()
            .map(NoteSignature::format)
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }

  static Answer of(Conflict conflict) {
    return new Answer(conflict.status(), Conflict.CONTENT_TYPE, conflict.format());
  }
}

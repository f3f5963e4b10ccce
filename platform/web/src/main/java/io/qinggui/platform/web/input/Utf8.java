package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * JSON comes in UTF-8 (RFC 8259, 8.1). The JSON parser is more lenient: it guesses UTF-16 and
 * UTF-32, and reads overlong forms, so that bytes of two kinds would become one text.
 */
final class Utf8 {

  private Utf8() {}

  /**
   * @throws ProblemException 400 {@code malformed-json} with the place of the first byte that
   *     cannot be there; a zero is one, since JSON has to escape it, and other encodings are full
   *     of them
   */
  static void require(byte[] json) {
    int bad = firstBad(json);
    if (bad < json.length) {
      throw malformed(json, bad);
    }
  }

  private static int firstBad(byte[] json) {
    for (int i = 0; i < json.length; i++) {
      if (json[i] == 0) {
        return i;
      }
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(json);
    // what it means is nobody's concern here: one character has at least one byte
    var unused = decoder.decode(in, CharBuffer.allocate(json.length), true);
    return in.position();
  }

  private static ProblemException malformed(byte[] json, int bad) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < bad; i++) {
      if (json[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new ProblemException(
        HttpStatus.BAD_REQUEST,
        "malformed-json",
        Map.of("line", line, "column", bad - lineStart + 1),
        List.of());
  }
}

package io.qinggui.standalone.imports.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The encoding of a file: that of its byte order mark, or UTF-8, or GB18030 (which has GBK, Excel's
 * default in China, within it). All of the file is looked at; empty when the two cannot be told
 * apart, or it is neither.
 */
public final class FileEncoding {

  /** GB 18030, of which GBK and GB 2312 are parts. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  /** So many times as many characters that make sense as bytes that do not: then it is damaged. */
  private static final int DAMAGED = 4;

  private static final int BUFFER = 1 << 16;

  private FileEncoding() {}

  /** Of a file. */
  public static Optional<Charset> of(Path file) throws IOException {
    Optional<Charset> marked = marked(file);
    if (marked.isPresent()) {
      return marked;
    }
    Utf8Count count = new Utf8Count();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        count.add(b);
      }
    }
    count.end();
    if (count.zeros > 0) {
      return Optional.empty();
    }
    if (count.malformed == 0 && (count.pairs == 0 || count.longer > 0)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    boolean isGb = isValid(file, GB18030);
    if (count.malformed == 0) {
      // letters of two bytes alone: Latin or Greek in UTF-8, and Chinese in GB 18030
      return isGb ? Optional.empty() : Optional.of(StandardCharsets.UTF_8);
    }
    if (count.malformed * DAMAGED <= count.longer) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return isGb ? Optional.of(GB18030) : Optional.empty();
  }

  private static Optional<Charset> marked(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(3);
    }
    int first = start.length > 0 ? start[0] & 0xFF : -1;
    int second = start.length > 1 ? start[1] & 0xFF : -1;
    if (first == 0xEF && second == 0xBB && start.length > 2 && (start[2] & 0xFF) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (first == 0xFF && second == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return first == 0xFE && second == 0xFF
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean isValid(Path file, Charset charset) throws IOException {
    char[] buffer = new char[BUFFER];
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(file),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      int read = reader.read(buffer);
      while (read >= 0) {
        read = reader.read(buffer);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** What bytes come to when they are read as UTF-8 (RFC 3629). */
  private static final class Utf8Count {

    private long pairs;
    private long longer;
    private long malformed;
    private long zeros;
    private int missing;
    private int length;

    void add(int b) {
      if (b == 0) {
        zeros++;
      }
      if (missing > 0 && (b & 0xC0) == 0x80) {
        missing--;
        if (missing == 0) {
          finished();
        }
        return;
      }
      end();
      if (b >= 0xC2 && b <= 0xF4) {
        length = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
        missing = length - 1;
      } else if (b >= 0x80) {
        malformed++;
      }
    }

    /** What was begun and not finished is no character. */
    void end() {
      if (missing > 0) {
        malformed += length - missing;
        missing = 0;
      }
    }

    private void finished() {
      if (length == 2) {
        pairs++;
      } else {
        longer++;
      }
    }
  }
}

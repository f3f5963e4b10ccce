package io.qinggui.witness.identity;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.witness.storage.StartException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files with verifier keys: one a line, in the text form; lines that begin with # are comments. */
public final class VerifierKeys {

  private VerifierKeys() {}

  /**
   * @param file for the message
   * @throws StartException when a line is none, or there is none
   */
  public static List<VerifierKey> parse(byte[] text, Path file) {
    List<VerifierKey> keys = new ArrayList<>();
    for (String line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
      String key = line.strip();
      if (!key.isEmpty() && !key.startsWith("#")) {
        keys.add(parse(key, file));
      }
    }
    if (keys.isEmpty()) {
      throw new StartException(file + " has no verifier key");
    }
    return keys;
  }

  private static VerifierKey parse(String key, Path file) {
    try {
      return VerifierKey.parse(key);
    } catch (MalformedException e) {
      throw new StartException("a line of " + file + " is no key: " + e.getMessage(), e);
    }
  }
}

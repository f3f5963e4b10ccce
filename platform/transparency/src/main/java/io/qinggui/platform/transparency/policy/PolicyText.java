package io.qinggui.platform.transparency.policy;

import io.qinggui.platform.transparency.MalformedException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a policy file as words, and its characters (C2SP tlog-policy, Character set). */
final class PolicyText {

  private static final int LONGEST = 1 << 20;
  private static final int SURROGATE = 0xdc00;

  private PolicyText() {}

  /** The words of each line; none for an empty line and for a comment. */
  static List<List<String>> lines(byte[] file) {
    if (file.length > LONGEST) {
      throw new MalformedException("a policy is longer than " + LONGEST + " bytes");
    }
    requireAllowed(file);
    String text = decoded(file);
    if (!text.endsWith("\n")) {
      // the end of a file that was cut may still read like a policy, of another quorum
      throw new MalformedException("the last line of a policy does not end with a line feed");
    }
    List<List<String>> lines = new ArrayList<>();
    for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
      List<String> words = words(line);
      lines.add(!words.isEmpty() && words.getFirst().startsWith("#") ? List.of() : words);
    }
    return lines;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.split("[ \t]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static void requireAllowed(byte[] file) {
    for (byte octet : file) {
      boolean control = (octet >= 0 && octet < ' ') || octet == 0x7f;
      if (control && octet != '\t' && octet != '\n') {
        throw new MalformedException("a policy has a control character");
      }
    }
  }

  /** Octets that are no UTF-8 become lone surrogates, which no UTF-8 becomes. */
  private static String decoded(byte[] file) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer octets = ByteBuffer.wrap(file);
    CharBuffer text = CharBuffer.allocate(file.length);
    CoderResult result = decoder.decode(octets, text, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        text.put((char) (SURROGATE + (octets.get() & 0xff)));
      }
      result = decoder.decode(octets, text, true);
    }
    return text.flip().toString();
  }
}

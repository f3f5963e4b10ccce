package io.qinggui.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Markdown file without its code, in which a link is only a text.
 *
 * @param file its place
 * @param text what is left
 */
record Markdown(Path file, String text) {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final Pattern INLINE = Pattern.compile("`[^`\n]*`");
  private static final Pattern TARGET = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  static Markdown read(Path file) throws IOException {
    String blocks = BLOCK.matcher(Files.readString(file, UTF_8)).replaceAll("");
    return new Markdown(file, blocks);
  }

  /** Where its links lead. */
  List<String> targets() {
    return TARGET
        .matcher(INLINE.matcher(text).replaceAll("`"))
        .results()
        .map(it -> it.group(1))
        .toList();
  }

  /** Its headings as a link names them: small letters and digits, other characters left out. */
  List<String> anchors() {
    return HEADING.matcher(text).results().map(it -> anchor(it.group(1))).toList();
  }

  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .strip()
        .replace(' ', '-');
  }
}

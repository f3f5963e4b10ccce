package io.qinggui.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decision as its file states it.
 *
 * @param file the name of the file
 * @param sections its headings of the second level, in their order
 */
record Decision(
    String file, String number, String title, String date, String status, List<String> sections) {

  static final Path FOLDER = Repository.ROOT.resolve("docs/decisions");

  private static final Pattern HEAD =
      Pattern.compile("# (\\d{4}) (.+)\n\n- Date: (.+)\n- Status: (.+)\n");
  private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");

  /** All of them, in the order of their numbers. */
  static List<Decision> all() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(it -> it.getFileName().toString().matches("\\d.*\\.md"))
          .sorted()
          .map(Decision::read)
          .toList();
    }
  }

  private static Decision read(Path path) {
    String file = path.getFileName().toString();
    try {
      String text = Files.readString(path, UTF_8);
      Matcher head = HEAD.matcher(text);
      if (!head.lookingAt()) {
        throw new AssertionError(file + " does not begin with number, title, date and status");
      }
      List<String> sections = SECTION.matcher(text).results().map(it -> it.group(1)).toList();
      return new Decision(
          file, head.group(1), head.group(2), head.group(3), head.group(4), sections);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name that a file with this number and title has. */
  String nameOfItsTitle() {
    String words = title.toLowerCase(Locale.ROOT).replace("'", "").replaceAll("[^a-z0-9]+", "-");
    return number + "-" + words.replaceAll("^-|-$", "") + ".md";
  }

  /** Its line in the index. */
  String row() {
    return "| [%s](%s) | %s | %s |".formatted(number, file, title, status);
  }
}

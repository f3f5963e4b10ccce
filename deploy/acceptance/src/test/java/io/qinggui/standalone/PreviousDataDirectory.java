package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a version has left behind: its data directory, and what it answered.
 *
 * @param now the simulated time at which it was asked, with an offset
 * @param heads the last position of each ledger
 * @param answers in the order in which they were given
 */
record PreviousDataDirectory(String now, Map<String, Long> heads, List<Given> answers) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ANSWERS = "answers.json";

  /** What belongs to the state; the token key is a secret, the rest belongs to a process. */
  private static final List<String> FOLDERS = List.of("ledgers", "broker");

  /**
   * An answer.
   *
   * @param client the OAuth2 client that asked
   * @param path after {@code /api/v1}
   * @param body of the question, when it was asked with {@code POST}
   * @param text the answer's body
   */
  record Given(
      String client, String method, String path, @Nullable String body, int status, String text) {}

  /** Packs a data directory that nobody uses, and what was answered from it. */
  void pack(Path data, Path zip) throws IOException {
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.setLevel(9);
      out.putNextEntry(new ZipEntry(ANSWERS));
      out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this).getBytes(UTF_8));
      for (String folder : FOLDERS) {
        pack(data, data.resolve(folder), out);
      }
    }
  }

  /**
   * Unpacks the data directory.
   *
   * @return what was answered from it
   */
  static PreviousDataDirectory unpack(InputStream zip, Path data) throws IOException {
    PreviousDataDirectory answered = null;
    try (ZipInputStream in = new ZipInputStream(zip)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(ANSWERS)) {
          answered = JSON.readValue(in.readAllBytes(), PreviousDataDirectory.class);
        } else {
          Path file = data.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          Files.write(file, in.readAllBytes());
        }
      }
    }
    if (answered == null) {
      throw new IOException("no " + ANSWERS + " among the data");
    }
    return answered;
  }

  private static void pack(Path data, Path folder, ZipOutputStream out) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(data.relativize(file).toString()));
        out.write(Files.readAllBytes(file));
      }
    }
  }
}

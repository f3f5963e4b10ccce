package io.qinggui.kit.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.kit.archive.ZipWriter.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTest {

  @TempDir private Path directory;

  private static byte[] zip(SortedMap<String, Content> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipWriter.write(files, out);
    return out.toByteArray();
  }

  private static byte[] two() throws IOException {
    SortedMap<String, Content> files = new TreeMap<>();
    files.put("b/有", () -> new byte[] {1, 2, 3});
    files.put("a", () -> new byte[0]);
    return zip(files);
  }

  @Test
  void what_was_written_is_read() throws IOException {
    ZipReader read = ZipReader.open(Files.write(directory.resolve("two.zip"), two()));
    assertThat(read.firstOtherByte()).isEmpty();
    assertThat(read.names()).containsExactly("a", "b/有");
    assertThat(read.read("b/有")).hasValue(new byte[] {1, 2, 3});
    assertThat(read.read("c")).isEmpty();
  }

  @Test
  void other_programs_read_it_too() throws IOException {
    Path file = Files.write(directory.resolve("two.zip"), two());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.size()).isEqualTo(2);
      assertThat(zip.getInputStream(zip.getEntry("b/有")).readAllBytes()).containsExactly(1, 2, 3);
    }
  }

  @Test
  void more_files_than_16_bits_count_are_there() throws IOException {
    SortedMap<String, Content> files = new TreeMap<>();
    for (int i = 0; i < 70_000; i++) {
      byte[] content = Integer.toString(i).getBytes(UTF_8);
      files.put("%06d".formatted(i), () -> content);
    }
    byte[] many = zip(files);
    assertThat(ZipReader.of(many).firstOtherByte()).isEmpty();
    Path file = Files.write(directory.resolve("many.zip"), many);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.size()).isEqualTo(70_000);
      assertThat(zip.getInputStream(zip.getEntry("069999")).readAllBytes())
          .isEqualTo("69999".getBytes(UTF_8));
    }
  }

  @Test
  void every_bit_counts() throws IOException {
    byte[] zip = two();
    for (int bit = 0; bit < 8 * zip.length; bit++) {
      byte[] other = zip.clone();
      other[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(ZipReader.of(other).firstOtherByte()).as("bit %d", bit).isPresent();
    }
  }

  @Test
  void a_cut_and_a_longer_archive_are_others() throws IOException {
    byte[] zip = two();
    for (int length = 0; length < zip.length; length++) {
      ZipReader cut = ZipReader.of(Arrays.copyOf(zip, length));
      assertThat(cut.firstOtherByte()).as("%d bytes", length).isPresent();
    }
    assertThat(ZipReader.of(Arrays.copyOf(zip, zip.length + 1)).firstOtherByte())
        .hasValue(zip.length);
  }

  @Test
  void an_altered_content_is_read_as_it_is_and_named() throws IOException {
    byte[] zip = two();
    zip[new String(zip, ISO_8859_1).indexOf("\1\2\3")] = 9;
    ZipReader read = ZipReader.of(zip);
    assertThat(read.firstOtherFile()).hasValue("b/有");
    assertThat(read.read("b/有")).hasValue(new byte[] {9, 2, 3});
  }
}

package io.qinggui.standalone.imports.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEncodingTest {

  private static final String TEXT = "uscc,name\nU1,浙江样例数据有限公司\nU2,𠮷祥网络\n";

  @TempDir private Path directory = Path.of("");

  @Test
  void what_people_save_is_recognised() throws IOException {
    assertThat(of(TEXT.getBytes(UTF_8))).contains(UTF_8);
    assertThat(of(("\uFEFF" + TEXT).getBytes(UTF_8))).contains(UTF_8);
    assertThat(of(TEXT.getBytes(FileEncoding.GB18030))).contains(FileEncoding.GB18030);
    assertThat(of(("\uFEFF" + TEXT).getBytes(UTF_16LE))).contains(UTF_16LE);
    assertThat(of(("\uFEFF" + TEXT).getBytes(UTF_16BE))).contains(UTF_16BE);
    assertThat(of("uscc,name\nU1,plain\n".getBytes(UTF_8))).contains(UTF_8);
    assertThat(of(new byte[0])).contains(UTF_8);
  }

  @Test
  void a_damaged_byte_does_not_make_another_encoding_of_it() throws IOException {
    byte[] bytes = TEXT.repeat(3).getBytes(UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFE;
    assertThat(of(bytes)).contains(UTF_8);
  }

  @Test
  void what_could_be_both_or_is_neither_is_not_guessed() throws IOException {
    byte[] both = "name\n".concat("\u00C4\u00A7").getBytes(ISO_8859_1);
    assertThat(new String(both, UTF_8)).isEqualTo("name\nħ");
    assertThat(new String(both, FileEncoding.GB18030)).isEqualTo("name\n魔");
    assertThat(of(both)).isEmpty();
    assertThat(of(new byte[] {'a', (byte) 0xFF, (byte) 0xFF})).isEmpty();
    assertThat(of(TEXT.getBytes(UTF_16LE))).isEmpty();
  }

  private Optional<Charset> of(byte[] bytes) throws IOException {
    return FileEncoding.of(Files.write(directory.resolve("file.csv"), bytes));
  }
}

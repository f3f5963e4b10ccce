package io.qinggui.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSignersTest {

  @TempDir private Path directory;

  @Test
  void a_seed_is_32_bytes_in_base64() throws Exception {
    Path file = directory.resolve("key");
    Files.writeString(file, Base64.getEncoder().encodeToString(Outside.seed(7)) + "\n");

    assertThat(LogSigners.seedIn(file)).isEqualTo(Outside.seed(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "secret!"})
  void what_is_no_seed_is_told_without_showing_it(String content) throws Exception {
    Path file = directory.resolve("key");
    Files.writeString(file, content);

    assertThatThrownBy(() -> LogSigners.seedIn(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key: the seed")
        .message()
        .doesNotContain("secret!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a+b"})
  void an_origin_is_a_name_of_a_key(String origin) {
    assertThatThrownBy(() -> new LogSigners(origin, Outside.seed(1), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void without_a_second_key_it_signs_with_ed25519_alone() {
    LogSigners alone = new LogSigners("example/log", Outside.seed(1), null);

    assertThat(alone.keys()).hasSize(1);
    assertThat(alone.origin()).isEqualTo("example/log");
  }
}

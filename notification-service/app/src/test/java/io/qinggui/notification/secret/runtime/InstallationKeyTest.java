package io.qinggui.notification.secret.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final KeyProperties NOT_CONFIGURED = new KeyProperties(null, null);

  private final byte[] key = new byte[32];
  private final String text;

  @TempDir private Path directory = Path.of("");

  InstallationKeyTest() {
    RANDOM.nextBytes(key);
    text = Base64.getEncoder().encodeToString(key);
  }

  @Test
  void a_new_installation_gets_a_key_beside_its_ledger_for_its_owner_only() throws IOException {
    Path ledger = directory.resolve("not/yet/there");
    byte[] made = find(NOT_CONFIGURED, ledger, true);
    Path file = ledger.resolve("installation.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(ledger)) {
      assertThat(files).containsExactly(file);
    }
    assertThat(find(NOT_CONFIGURED, ledger, true)).isEqualTo(made);
    assertThat(find(NOT_CONFIGURED, ledger, false)).isEqualTo(made);
  }

  @Test
  void a_draft_that_a_crash_left_is_no_key() throws IOException {
    Files.writeString(directory.resolve("installation.key.new"), "half a k");
    assertThat(find(NOT_CONFIGURED, directory, true)).hasSize(32);
  }

  @Test
  void what_is_configured_goes_first() throws IOException {
    Path file = directory.resolve("elsewhere");
    Files.writeString(file, text + "\n");
    assertThat(find(new KeyProperties(text, null), directory, true)).isEqualTo(key);
    assertThat(find(new KeyProperties(" ", file), directory, false)).isEqualTo(key);
    assertThat(find(new KeyProperties(text, null), null, true)).isEqualTo(key);
    assertThat(directory.resolve("installation.key")).doesNotExist();
  }

  @Test
  void instances_that_share_a_ledger_have_to_be_told_their_key() {
    assertThatThrownBy(() -> find(NOT_CONFIGURED, null, true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("qinggui.notification.key-file");
  }

  @Test
  void a_key_that_is_missing_is_not_made_anew() {
    assertThatThrownBy(() -> find(NOT_CONFIGURED, directory, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("installation.key is missing")
        .hasMessageContaining("Nothing was changed");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void what_is_no_key_is_refused_without_being_shown() throws IOException {
    Path file = directory.resolve("installation.key");
    for (String wrong : List.of("", "secretsecret", text.substring(4), text + text, "%%%")) {
      Files.writeString(file, wrong);
      assertThatThrownBy(() -> find(NOT_CONFIGURED, directory, true))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(file + " is not the base64 of 32 bytes");
      assertThat(file).hasContent(wrong);
    }
    assertThatThrownBy(() -> find(new KeyProperties("secretsecret", null), directory, true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("qinggui.notification.key is not the base64 of 32 bytes");
    assertThatThrownBy(
            () -> find(new KeyProperties(null, directory.resolve("none")), directory, true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none");
  }

  @Test
  void a_configured_key_does_not_show_when_it_is_printed() {
    assertThat(new KeyProperties(text, null).toString()).doesNotContain(text);
  }

  private static byte[] find(KeyProperties properties, @Nullable Path directory, boolean isNew) {
    return InstallationKey.find(properties, directory, isNew, RANDOM);
  }
}

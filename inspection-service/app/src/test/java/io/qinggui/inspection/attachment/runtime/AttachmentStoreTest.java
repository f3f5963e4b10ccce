package io.qinggui.inspection.attachment.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.qinggui.inspection.attachment.EvidenceKind;
import io.qinggui.inspection.attachment.runtime.AttachmentStore.RefusedException;
import io.qinggui.platform.reference.Sha256;
import io.qinggui.platform.testkit.EmbeddedMongo;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttachmentStoreTest {

  private static final MongoClient CLIENT = MongoClients.create(EmbeddedMongo.shared().freshUri());

  @TempDir static Path directory;

  private final byte[] pdf = "%PDF-1.7\ncontract\n%%EOF\n".getBytes(ISO_8859_1);
  private final String digest = "sha256:" + Sha256.hex(pdf);

  static Stream<AttachmentStore> stores() {
    return Stream.of(
        new AttachmentFiles(directory.resolve("evidence")),
        new AttachmentGrid(CLIENT.getDatabase("evidence")));
  }

  @AfterAll
  static void close() {
    CLIENT.close();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void what_is_stored_is_found_by_its_digest_however_often_it_comes(AttachmentStore store)
      throws Exception {
    for (int time = 0; time < 2; time++) {
      assertThat(store.store(new ByteArrayInputStream(pdf), EvidenceKind.PDF).digest())
          .isEqualTo(digest);
    }

    assertThat(store.find(digest).orElseThrow().getContentAsByteArray()).isEqualTo(pdf);
    assertThat(store.find(digest).orElseThrow().contentLength()).isEqualTo(pdf.length);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void what_breaks_off_leaves_nothing(AttachmentStore store) {
    byte[] half = "%PDF-1.7\nhalf\n%%EOF\n".getBytes(ISO_8859_1);
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(half)) {
          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, 4);
            if (read < 0) {
              throw new IOException("the client is gone");
            }
            return read;
          }
        };

    assertThatThrownBy(() -> store.store(broken, EvidenceKind.PDF)).isInstanceOf(IOException.class);
    assertThat(store.find("sha256:" + Sha256.hex(half))).isEmpty();
    assertThat(directory.resolve("evidence"))
        .satisfiesAnyOf(
            it -> assertThat(it).doesNotExist(),
            it -> assertThat(it).isDirectoryNotContaining("glob:**.part"));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_file_that_only_claims_its_type_is_refused(AttachmentStore store) {
    assertThatThrownBy(() -> store.store(new ByteArrayInputStream(pdf), EvidenceKind.XLSX))
        .isInstanceOfSatisfying(
            RefusedException.class,
            it -> assertThat(it.code()).isEqualTo("attachment-of-another-type"));
  }

  @Test
  void a_file_that_was_changed_or_lost_is_not_whole() throws Exception {
    AttachmentFiles files = new AttachmentFiles(directory.resolve("changed"));
    files.store(new ByteArrayInputStream(pdf), EvidenceKind.PDF);
    assertThat(files.isWhole(digest)).isTrue();
    Path file = files.find(digest).orElseThrow().getFile().toPath();

    Files.writeString(file, "%PDF-1.7\ncontracT\n%%EOF\n");
    assertThat(files.isWhole(digest)).isFalse();
    Files.delete(file);
    assertThat(files.isWhole(digest)).isFalse();
  }

  @Test
  void what_a_kill_left_is_gone_a_day_later() throws Exception {
    Path left = directory.resolve("left");
    Files.createDirectories(left);
    Path part = Files.createFile(left.resolve("arriving-1.part"));
    Instant then = Instant.parse("2017-05-01T00:00:00Z");
    Files.setLastModifiedTime(part, FileTime.from(then));
    AttachmentFiles files = new AttachmentFiles(left);

    files.tidy(then.plus(Duration.ofDays(1)));
    assertThat(part).exists();
    files.tidy(then.plus(Duration.ofDays(1)).plusSeconds(1));
    assertThat(part).doesNotExist();
  }
}

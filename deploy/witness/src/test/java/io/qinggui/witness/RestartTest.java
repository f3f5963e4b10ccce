package io.qinggui.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.witnessing.GrowingLog;
import io.qinggui.witness.storage.FileDisk;
import io.qinggui.witness.storage.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a witness knows after a restart, and with which directories it does not start. */
class RestartTest {

  @TempDir private Path directory;

  private final GrowingLog log = GrowingLog.of(20);
  private Courthouse court = new Courthouse(Path.of(""));

  @BeforeEach
  void given_a_witness_that_has_cosigned() throws Exception {
    court = new Courthouse(directory.resolve("witness"), log).open();
    assertThat(court.add(log.request(0)).statusCode()).isEqualTo(200);
  }

  @AfterEach
  void close() throws IOException {
    court.close();
  }

  @Test
  void it_goes_on_where_it_was_with_the_same_key() throws Exception {
    List<VerifierKey> before = court.keys();
    byte[] cosigned = court.monitored(log).body();
    restart();

    assertThat(court.keys()).isEqualTo(before);
    assertThat(court.monitored(log).body()).isEqualTo(cosigned);
    assertThat(court.add(log.forkedBehind(10, "another", 20).request(20)).statusCode())
        .isEqualTo(422);
    assertThat(court.add(log.grow(25).request(0)).statusCode()).isEqualTo(409);
    assertThat(court.add(log.request(20)).statusCode()).isEqualTo(200);
  }

  @Test
  void the_clock_may_go_back_and_the_time_of_cosignatures_does_not() throws Exception {
    court.setClock(Courthouse.NOON - 3_600);
    assertThat(court.times(court.add(log.request(20)), log.signed()))
        .containsExactly(Courthouse.NOON);
    restart();

    assertThat(court.times(court.add(log.grow(21).request(20)), log.signed()))
        .containsExactly(Courthouse.NOON);
    court.setClock(Courthouse.NOON + 1);
    assertThat(court.times(court.add(log.grow(22).request(21)), log.signed()))
        .containsExactly(Courthouse.NOON + 1);
  }

  @Test
  void a_second_process_does_not_get_the_directory() {
    assertRefused("in use", new Courthouse(court.data(), log), Courthouse.NAME);
  }

  @Test
  void what_was_secret_is_readable_by_its_owner_only() throws IOException {
    Path seed = court.data().resolve("ed25519.seed");

    assertThat(Files.size(seed)).isEqualTo(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(seed)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(seed, PosixFilePermissions.fromString("rw-r-----"));
    assertDoesNotStart("chmod 600");
  }

  @Test
  void a_key_of_ml_dsa_44_can_be_added_and_stays() throws Exception {
    VerifierKey first = court.keys().getFirst();
    court.stop();
    court.open(new FileDisk(), null, true);
    assertThat(court.keys()).hasSize(2).contains(first);
    assertThat(court.keys().getLast().type().algorithm()).isEqualTo(KeyAlgorithm.ML_DSA_44);
    assertThat(court.times(court.add(log.grow(21).request(20)), log.signed()))
        .containsExactly(Courthouse.NOON, Courthouse.NOON);
    List<VerifierKey> both = court.keys();
    restart();

    assertThat(court.keys()).isEqualTo(both);
    assertThat(court.times(court.add(log.grow(22).request(21)), log.signed())).hasSize(2);
  }

  @Test
  void a_name_that_is_another_one_is_refused() throws IOException {
    court.stop();

    assertRefused("those of court.example/w1", court, "carrier.example/w1");
    assertRefused("--name", new Courthouse(directory.resolve("new"), log), null);
    assertRefused("no key", new Courthouse(directory.resolve("new"), log), "with a space");
  }

  @Test
  void a_record_that_was_altered_is_refused() throws IOException {
    Path record = court.data().resolve("logs").resolve(Courthouse.hash(log.origin()));
    String text = Files.readString(record);

    for (String altered :
        List.of(text.replace("\n20\n", "\n19\n"), text.substring(0, text.length() - 5), "")) {
      Files.writeString(record, altered);
      assertDoesNotStart("is damaged");
    }
  }

  @Test
  void a_record_of_another_log_is_refused() throws Exception {
    GrowingLog other = GrowingLog.named("elsewhere").grow(5);
    court.stop();
    Path logs = court.data().resolve("logs");
    Files.copy(
        logs.resolve(Courthouse.hash(log.origin())), logs.resolve(Courthouse.hash("elsewhere")));

    assertRefused("another log", new Courthouse(court.data(), log, other), Courthouse.NAME);
  }

  @Test
  void keys_without_their_records_are_refused() throws IOException {
    Path logs = court.data().resolve("logs");
    Files.move(logs, directory.resolve("gone"));

    assertDoesNotStart("new keys");
  }

  @Test
  void a_seed_that_is_gone_or_another_one_is_refused() throws IOException {
    Path seed = court.data().resolve("ed25519.seed");
    new FileDisk().write(seed, new byte[32]);
    assertDoesNotStart("is not that of the key");

    Files.delete(seed);
    assertDoesNotStart("is missing");
    assertThat(seed).doesNotExist();
  }

  @Test
  void a_log_that_was_left_out_for_a_while_is_known_again() throws Exception {
    court.stop();
    try (Courthouse without = new Courthouse(court.data(), GrowingLog.named("other")).open()) {
      assertThat(without.add(log.request(20)).statusCode()).isEqualTo(404);
    }
    court.open();

    assertThat(court.add(log.request(0)).statusCode()).isEqualTo(409);
  }

  private void restart() throws IOException {
    court.stop();
    court.open(new FileDisk(), null, false);
  }

  private void assertDoesNotStart(String because) throws IOException {
    court.stop();
    assertRefused(because, court, Courthouse.NAME);
  }

  private static void assertRefused(String because, Courthouse court, @Nullable String name) {
    assertThatThrownBy(() -> court.open(new FileDisk(), name, false))
        .isInstanceOf(StartException.class)
        .hasMessageContaining(because);
  }
}

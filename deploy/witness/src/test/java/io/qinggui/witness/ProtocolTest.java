package io.qinggui.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.note.NoteSigner;
import io.qinggui.platform.transparency.witness.AddCheckpoint;
import io.qinggui.platform.witnessing.GrowingLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C2SP tlog-witness, over HTTP. */
class ProtocolTest {

  @TempDir private Path directory;

  private final GrowingLog log = GrowingLog.of(20);
  private Courthouse court = new Courthouse(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    court = new Courthouse(directory.resolve("witness"), log).open();
  }

  @AfterEach
  void close() throws IOException {
    court.close();
  }

  @Test
  void what_follows_is_cosigned() throws Exception {
    HttpResponse<byte[]> first = court.add(log.request(0));
    SignedCheckpoint then = log.signed();
    log.grow(700);
    HttpResponse<byte[]> second = court.add(log.request(20));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(court.times(first, then)).containsExactly(Courthouse.NOON);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(court.times(second, log.signed())).containsExactly(Courthouse.NOON);
  }

  @Test
  void the_same_is_cosigned_again_with_the_time_of_then() throws Exception {
    court.add(log.request(0));
    court.setClock(Courthouse.NOON + 60);

    assertThat(court.times(court.add(log.request(20)), log.signed()))
        .containsExactly(Courthouse.NOON + 60);
  }

  @Test
  void another_old_size_is_409_with_the_size() throws Exception {
    court.add(log.request(0));

    HttpResponse<byte[]> conflict = court.add(log.request(7));

    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).isEqualTo("20\n".getBytes(UTF_8));
    assertThat(conflict.headers().allValues("Content-Type")).containsExactly("text/x.tlog.size");
  }

  @Test
  void what_is_no_request_is_400() throws Exception {
    assertThat(court.add("old 7\n".getBytes(UTF_8)).statusCode()).isEqualTo(400);
    assertThat(court.add(new byte[0]).statusCode()).isEqualTo(400);
    assertThat(court.add(new AddCheckpoint(21, List.of(), log.signed())).statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_stranger_is_403_and_an_unknown_log_is_404() throws Exception {
    NoteSigner stranger = new NoteSigner(log.origin(), GrowingLog.key(KeyAlgorithm.ED25519, 99));
    var checkpoint = log.signed().checkpoint();
    var foreign = SignedCheckpoint.of(checkpoint, List.of(stranger.sign(checkpoint.text())));

    assertThat(court.add(new AddCheckpoint(0, List.of(), foreign)).statusCode()).isEqualTo(403);
    assertThat(court.add(GrowingLog.named("elsewhere").grow(3).request(0)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void what_is_cosigned_can_be_read_by_everybody() throws Exception {
    assertThat(court.monitored(log).statusCode()).isEqualTo(404);
    HttpResponse<byte[]> cosigned = court.add(log.request(0));

    HttpResponse<byte[]> read = court.monitored(log);

    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(new String(read.body(), UTF_8))
        .isEqualTo(new String(log.signed().format(), UTF_8) + new String(cosigned.body(), UTF_8));
  }

  @Test
  void signatures_of_others_are_not_passed_on() throws Exception {
    NoteSigner other = new NoteSigner("somebody.example", GrowingLog.key(KeyAlgorithm.ED25519, 8));
    var noisy = log.signed().with(List.of(other.sign(log.signed().note().text())));

    court.add(new AddCheckpoint(0, List.of(), noisy));

    assertThat(new String(court.monitored(log).body(), UTF_8)).doesNotContain("somebody");
  }

  @Test
  void other_paths_and_methods_are_refused() throws Exception {
    byte[] nothing = new byte[0];

    assertThat(court.send("GET", "/add-checkpoint", nothing).statusCode()).isEqualTo(405);
    assertThat(court.send("POST", "/" + "a".repeat(64) + "/checkpoint", nothing).statusCode())
        .isEqualTo(405);
    assertThat(court.send("GET", "/" + "a".repeat(64) + "/checkpoint", nothing).statusCode())
        .isEqualTo(404);
    assertThat(court.send("POST", "/add-checkpoint/more", nothing).statusCode()).isEqualTo(404);
    assertThat(court.send("GET", "/../logs", nothing).statusCode()).isEqualTo(404);
    assertThat(court.send("GET", "", nothing).statusCode()).isEqualTo(404);
  }

  @Test
  void a_body_that_is_too_long_is_413_and_later_ones_are_answered() throws Exception {
    assertThat(court.add(new byte[128 * 1024 + 1]).statusCode()).isEqualTo(413);
    assertThat(court.add(log.request(0)).statusCode()).isEqualTo(200);
  }

  /** The tests have a limit of 2 s in place of 10. */
  @Test
  void who_does_not_finish_a_request_is_cut_off_and_nobody_waits_for_him() throws Exception {
    try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), court.port())) {
      slow.setSoTimeout(60_000);
      slow.getOutputStream()
          .write(
              "POST /w/add-checkpoint HTTP/1.1\r\nContent-Length: 500\r\n\r\nold".getBytes(UTF_8));

      assertThat(court.add(log.request(0)).statusCode()).isEqualTo(200);
      assertThat(isCutOff(slow)).isTrue();
    }
  }

  private static boolean isCutOff(Socket socket) {
    try {
      return socket.getInputStream().read() == -1;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      // reset
      return true;
    }
  }
}

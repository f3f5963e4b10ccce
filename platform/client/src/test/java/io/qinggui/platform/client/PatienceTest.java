package io.qinggui.platform.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(150);

  private final StubServer server = new StubServer();
  private final ApiClient client = ApiClient.anonymous();
  private final Patience.Attempt attempt = () -> client.send(ApiRequest.get(server.at("/")));

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void a_writer_sends_again_while_there_is_no_answer_yet() throws Exception {
    server.statuses.addAll(List.of(429, 502, 503, 504));

    assertThat(Patience.ofWriter(LONG).send(attempt).status()).isEqualTo(200);
    assertThat(server.received).hasSize(5);
  }

  @Test
  void a_writer_takes_any_other_answer() throws Exception {
    for (int status : List.of(400, 401, 404, 409, 412, 422, 500)) {
      server.statuses.add(status);
      assertThat(Patience.ofWriter(LONG).send(attempt).status()).isEqualTo(status);
    }
    assertThat(server.received).hasSize(7);
  }

  @Test
  void a_writer_waits_as_long_as_it_is_told_to() throws Exception {
    server.retryAfter = "1";
    server.statuses.add(503);
    long begun = System.nanoTime();

    assertThat(Patience.ofWriter(LONG).send(attempt).status()).isEqualTo(200);
    assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void a_writer_that_was_patient_in_vain_is_so_no_more() throws Exception {
    server.statuses.addAll(Collections.nCopies(20, 503));
    Patience patience = Patience.ofWriter(SHORT);

    assertThat(patience.send(attempt).status()).isEqualTo(503);
    int tried = server.received.size();
    assertThat(tried).isGreaterThan(1);
    assertThat(patience.send(attempt).status()).isEqualTo(503);
    assertThat(server.received).hasSize(tried + 1);
  }

  @Test
  void a_writer_whom_nobody_hears_ends_with_the_last_failure() {
    Patience patience = Patience.ofWriter(SHORT);

    assertThatThrownBy(() -> patience.send(this::fail)).isInstanceOf(IOException.class);
  }

  @Test
  void a_reader_asks_again_only_whoever_is_busy() throws Exception {
    server.statuses.addAll(List.of(503, 200, 502));
    Patience patience = Patience.ofReader(LONG);

    assertThat(patience.send(attempt).status()).isEqualTo(200);
    assertThat(patience.send(attempt).status()).isEqualTo(502);
    assertThatThrownBy(() -> patience.send(this::fail)).isInstanceOf(IOException.class);
  }

  @Test
  void without_patience_there_is_one_attempt() throws Exception {
    server.statuses.addAll(List.of(503, 503));

    assertThat(Patience.ofReader(Duration.ZERO).send(attempt).status()).isEqualTo(503);
    assertThat(Patience.ofWriter(Duration.ZERO).send(attempt).status()).isEqualTo(503);
    assertThat(server.received).hasSize(2);
  }

  private ApiResponse fail() throws IOException {
    throw new IOException("nobody there");
  }
}

package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.log.LogSigners;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.policy.Judgement;
import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.transparency.proof.LogProof;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A whole system, and a witness as a program of its own that somebody else runs. */
class WitnessedNodeTest {

  private static final Duration SOON = Duration.ofMinutes(2);
  private static final List<String> LEDGERS =
      List.of("operator", "license", "inspection", "notification");

  @TempDir private Path data;
  @TempDir private Path court;
  @TempDir private Path files;

  @Test
  void a_court_vouches_for_all_four_logs_and_that_can_be_checked() throws Exception {
    String key = WitnessProgram.key(court);
    try (WitnessProgram witness = WitnessProgram.start(court, 0, givenKeysOfTheLogs())) {
      Path policy = policy(key, witness.prefix());
      try (RunningNode node = RunningNode.witnessed(data, policy);
          MirroredLog log = new MirroredLog(node.ports().gatewayAddress(), "operator", files)) {
        register(node, "示例网吧");

        for (String ledger : LEDGERS) {
          requireCosigned(log, ledger, ledger.equals("operator") ? 1 : 0, key);
        }
        requireProof(node, log);
      }
    }
  }

  @Test
  void without_the_court_nothing_is_served_and_with_it_what_it_vouched_for() throws Exception {
    String key = WitnessProgram.key(court);
    List<Path> keys = givenKeysOfTheLogs();
    int port;
    try (WitnessProgram witness = WitnessProgram.start(court, 0, keys)) {
      port = witness.prefix().getPort();
    }
    Path policy = policy(key, URI.create("http://127.0.0.1:" + port));
    try (RunningNode node = RunningNode.witnessed(data, policy);
        MirroredLog log = new MirroredLog(node.ports().gatewayAddress(), "operator", files)) {
      register(node, "示例网吧");
      HttpResponse<byte[]> refused =
          await()
              .atMost(SOON)
              .until(
                  () -> log.get("/log/operator/checkpoint"),
                  it -> new String(it.body(), UTF_8).contains("log-not-witnessed"));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");

      try (WitnessProgram witness = WitnessProgram.start(court, port, keys)) {
        assertThat(witness.prefix().getPort()).isEqualTo(port);
        requireCosigned(log, "operator", 1, key);
      }
      byte[] served = log.log("checkpoint");
      register(node, "示例书店");
      assertThat(log.log("checkpoint")).isEqualTo(served);
    }
  }

  /** The seeds that a first start would make, so that the court can be told of the keys before. */
  private List<Path> givenKeysOfTheLogs() throws Exception {
    List<Path> keys = new ArrayList<>();
    for (int i = 0; i < LEDGERS.size(); i++) {
      String ledger = LEDGERS.get(i);
      byte[] seed = new byte[32];
      Arrays.fill(seed, (byte) (i + 1));
      Files.writeString(
          data.resolve("log-key-" + ledger), Base64.getEncoder().encodeToString(seed));
      String lines =
          new LogSigners("localhost/ledgers/" + ledger, seed, null)
              .keys().stream().map(VerifierKey::format).collect(Collectors.joining("\n"));
      keys.add(Files.writeString(files.resolve(ledger + ".keys"), lines + "\n"));
    }
    return keys;
  }

  private Path policy(String key, URI prefix) throws Exception {
    return Files.writeString(
        files.resolve("policy"), "witness court %s %s\nquorum court\n".formatted(key, prefix));
  }

  private static void register(RunningNode node, String name) throws Exception {
    String body =
        "{\"name\": \"%s\", \"kind\": \"ENTERPRISE\", \"province\": \"33\"}".formatted(name);
    assertThat(node.post("ca-33", "/operators", body).status()).isEqualTo(201);
  }

  /** With the policy that the log itself tells, and the key that the court printed. */
  private static void requireCosigned(MirroredLog log, String ledger, long events, String key)
      throws Exception {
    byte[] checkpoint =
        await()
            .atMost(SOON)
            .until(() -> log.get("/log/" + ledger + "/checkpoint"), it -> isOf(it, events))
            .body();
    Policy policy = Policy.parse(log.get("/log/" + ledger + "/policy").body());
    assertThat(policy.witnesses())
        .singleElement()
        .satisfies(it -> assertThat(it.key().format()).isEqualTo(key));
    Judgement judgement = policy.judge(SignedCheckpoint.parse(checkpoint));
    assertThat(judgement.isTrusted()).isTrue();
    assertThat(Instant.ofEpochSecond(judgement.witnessed().getOrDefault("court", 0L)))
        .isBetween(Instant.now().minus(SOON.multipliedBy(2)), Instant.now().plusSeconds(2));
  }

  private static boolean isOf(HttpResponse<byte[]> answer, long events) {
    return answer.statusCode() == 200 && MirroredLog.size(answer.body()) >= events;
  }

  private static void requireProof(RunningNode node, MirroredLog log) throws Exception {
    JsonNode event = node.get("auditor", "/ledgers/operator/events?limit=1").at("/items/0");
    String proof =
        "/api/v1/ledgers/operator/events/" + event.path("id").stringValue() + "/proof.tlog-proof";
    Policy policy = Policy.parse(log.get("/log/operator/policy").body());
    Hash leaf = Hash.of(HexFormat.of().parseHex(event.path("leafHash").stringValue()));

    assertThat(LogProof.parse(log.get(proof).body()).verify(leaf, policy).isProven()).isTrue();
  }
}

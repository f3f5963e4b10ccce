package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qinggui.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of a running system, checked by a program that knows nothing of this one: that in Python,
 * which was written from the specifications of C2SP.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerLogTest {

  private static final Path VERIFIER =
      Repository.ROOT.resolve("platform/transparency/src/test/python/verify_log.py");
  private static final int OPERATORS = 300;

  @TempDir private static Path data = Path.of("");
  @TempDir private static Path files = Path.of("");

  private Logged logged;
  private RunningNode node;
  private MirroredLog log;

  @BeforeAll
  void given_registered_operators() throws Exception {
    logged = Logged.fromNow();
    node = RunningNode.on(data);
    for (int i = 0; i < OPERATORS; i++) {
      register(i);
    }
    log = new MirroredLog(node.ports().gatewayAddress(), "operator", files);
    String key = new String(log.log("keys"), UTF_8).strip();
    log.save("policy", ("log " + key + "\nquorum none\n").getBytes(UTF_8));
  }

  @AfterAll
  void stop() {
    log.close();
    node.close();
    logged.close();
  }

  private void register(int number) throws Exception {
    String body =
        "{\"name\": \"示例网吧%d\", \"kind\": \"ENTERPRISE\", \"province\": \"33\"}".formatted(number);
    assertThat(node.post("ca-33", "/operators", body).status()).isEqualTo(201);
  }

  @Test
  void entries_and_hashes_are_those_of_the_checkpoint() throws Exception {
    requirePython();
    log.mirror(published(OPERATORS));

    assertThat(verify("log", "policy", ".")).isEqualTo("proven");

    byte[] tile = Files.readAllBytes(files.resolve("tile/0/000"));
    tile[77] ^= 1;
    log.save("tile/0/000", tile);
    assertThat(verify("log", "policy", ".")).contains("tile/0/0 is altered");
  }

  @Test
  void an_event_is_proved_by_a_file_that_stands_alone() throws Exception {
    requirePython();
    published(OPERATORS);
    JsonNode event =
        node.get("auditor", "/ledgers/operator/events?after=287&limit=1").at("/items/0");
    String proof =
        "/api/v1/ledgers/operator/events/" + event.path("id").stringValue() + "/proof.tlog-proof";
    log.save("proof", log.get(proof).body());
    byte[] bundle = log.log("tile/entries/001.p/32");
    log.save("entry", last(bundle));

    assertThat(verify("proof", "policy", "proof", "entry")).isEqualTo("proven");
    assertThat(new String(last(bundle), UTF_8)).contains(event.path("id").stringValue());
  }

  @Test
  void it_only_appended_while_more_was_registered() throws Exception {
    requirePython();
    byte[] before = published(OPERATORS);
    long from = MirroredLog.size(before);
    register(OPERATORS + 1);
    byte[] after = published(from + 1);
    JsonNode proof =
        JsonMapper.shared()
            .readTree(
                log.get(
                        "/api/v1/ledgers/operator/consistency?from=%d&to=%d"
                            .formatted(from, MirroredLog.size(after)))
                    .body());
    log.save("old", before);
    log.save("new", after);
    log.save(
        "path",
        proof.path("hashes").values().stream()
            .map(it -> it.stringValue() + "\n")
            .collect(Collectors.joining())
            .getBytes(UTF_8));

    assertThat(verify("consistency", "policy", "old", "new", "path")).isEqualTo("proven");
  }

  @Test
  void keys_are_in_files_that_their_owner_alone_reads() throws IOException {
    for (String ledger : new String[] {"operator", "license", "inspection", "notification"}) {
      Path key = data.resolve("log-key-" + ledger);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
          .isEqualTo("rw-------");
      assertThat(logged.text())
          .contains("The log is signed by localhost/ledgers/" + ledger + "+")
          .doesNotContain(Files.readString(key));
    }
  }

  /** The checkpoint, when it has so many events. */
  private byte[] published(long events) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptions()
        .until(() -> log.log("checkpoint"), it -> MirroredLog.size(it) >= events);
  }

  /** Of a bundle, behind the entries before it. */
  private static byte[] last(byte[] bundle) {
    int at = 0;
    int length = 0;
    while (at < bundle.length) {
      length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
      at += 2 + length;
    }
    return Arrays.copyOfRange(bundle, at - length, at);
  }

  private static void requirePython() throws InterruptedException {
    try {
      int status = new ProcessBuilder("python3", "--version").start().waitFor();
      assumeTrue(status == 0, "skipped: python3 does not run");
    } catch (IOException e) {
      assumeTrue(false, "skipped: there is no python3 to run the other verifier with");
    }
  }

  private static String verify(String... arguments) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of("python3", VERIFIER.toString()), Arrays.stream(arguments))
                    .toList())
            .directory(files.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said.strip();
  }
}

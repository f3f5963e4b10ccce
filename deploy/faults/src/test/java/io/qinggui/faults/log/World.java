package io.qinggui.faults.log;

import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.load.Acknowledgement;
import io.qinggui.faults.load.WriteLoad;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** A node's directory, a witness, writers, and what was seen of all of them. */
final class World implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(150);
  private static final Duration OFTEN = Duration.ofMillis(20);

  private final Path folder;
  private final Path policy;
  private final Court court;
  private final Random random;
  private final WriteLoad load;
  private final Findings findings = new Findings();
  private final Checkpoints seen;
  private final Proofs proofs;
  private int told;

  /**
   * @param folder empty
   */
  World(Path folder, int writers, long seed) throws IOException, InterruptedException {
    this.folder = folder;
    this.random = new Random(seed);
    this.load = new WriteLoad(writers, seed);
    List<VerifierKey> keys = LogKey.replaceAll(data());
    this.court = Court.found(folder).tell(keys).start();
    this.policy = Files.writeString(folder.resolve("policy"), court.policy());
    this.seen = new Checkpoints(keys, court.key(), findings);
    this.proofs = new Proofs(seen, findings);
  }

  Path data() {
    return folder.resolve("data");
  }

  Path folder(String name) {
    return folder.resolve(name);
  }

  Court court() {
    return court;
  }

  Random random() {
    return random;
  }

  WriteLoad load() {
    return load;
  }

  Checkpoints seen() {
    return seen;
  }

  Proofs proofs() {
    return proofs;
  }

  /**
   * Those of the load come in, too. Where the machine is slow a service may not have heard yet of
   * what another one has recorded, which is no matter of the logs.
   */
  Findings findings() {
    List<String> wrong = load.history().wrong();
    for (String each : wrong.subList(told, wrong.size())) {
      if (each.contains("was answered 404")) {
        String what = "writes about what the service had not heard of yet";
        findings.count(what, (int) findings.counted(what) + 1);
      } else {
        findings.wrong(each);
      }
    }
    told = wrong.size();
    return findings;
  }

  RunningNode start(Duration ahead) throws IOException {
    return RunningNode.start(data(), policy, ahead);
  }

  /** How many events a ledger had by the last acknowledgement. */
  Map<String, Long> acknowledged() {
    Map<String, Long> last = new HashMap<>();
    for (Acknowledgement each : load.history().acknowledged()) {
      last.merge(each.ledger(), each.position(), Math::max);
    }
    return last;
  }

  void awaitAcknowledged(int more) {
    int before = load.history().acknowledged().size();
    await(() -> load.history().acknowledged().size() >= before + more);
  }

  /** Events of the checkpoint on the disk. */
  long kept(String ledger) throws IOException {
    Path file = Observer.folder(data(), ledger).resolve("checkpoint");
    return Files.exists(file)
        ? SignedCheckpoint.parse(Files.readAllBytes(file)).checkpoint().size()
        : 0;
  }

  /** Seconds until what is acknowledged by now is in the checkpoint on the disk. */
  double secondsUntilKept() {
    return seconds(
        () -> {
          for (Map.Entry<String, Long> each : acknowledged().entrySet()) {
            await(() -> kept(each.getKey()) >= each.getValue());
          }
        });
  }

  /** Seconds until what is acknowledged by now is in the checkpoint that is served. */
  double secondsUntilServed() {
    return seconds(
        () -> {
          for (Map.Entry<String, Long> each : acknowledged().entrySet()) {
            await(() -> seen.served(each.getKey()) >= each.getValue());
          }
        });
  }

  static double seconds(Runnable what) {
    long begun = System.nanoTime();
    what.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).pollInterval(OFTEN).until(condition);
  }

  /** Whether a log says that it contradicts its ledger, in all places where it is to say so. */
  static boolean refuses(RunningNode node, String ledger) throws IOException, InterruptedException {
    var answer = Observer.checkpoint(node, ledger);
    return answer.statusCode() == 503
        && answer.body().contains("log-contradicts-ledger")
        && health(node, ledger).equals("DOWN");
  }

  static String health(RunningNode node, String ledger) throws IOException, InterruptedException {
    return Client.json(node.client().get("auditor", node.health(ledger))).path("status").asString();
  }

  /** All others go on. */
  void requireOthersHealthy(RunningNode node, String except)
      throws IOException, InterruptedException {
    for (String ledger : Audit.SERVICES) {
      if (!ledger.equals(except)) {
        findings.expect("health of " + ledger, "UP", health(node, ledger));
      }
    }
  }

  @Override
  public void close() {
    court.close();
  }
}

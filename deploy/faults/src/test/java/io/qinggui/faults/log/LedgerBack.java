package io.qinggui.faults.log;

import io.qinggui.scenario.market.OperatorRequests;
import io.qinggui.scenario.market.Request;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A ledger is put back to an older state beside the checkpoint of a newer one, and goes on from
 * there, as after a restore of half a backup.
 */
final class LedgerBack implements LogFault {

  private static final String LEDGER = "operator";
  private static final String EARLY = "early";
  private static final String RIGHT = "right";

  /** What is done with the files in this round. */
  enum Step {
    PUT_BACK("put back"),
    GROWN("put back, grown beyond, started again"),
    RIGHTED("put right again");

    private final String text;

    Step(String text) {
      this.text = text;
    }
  }

  private final Step step;

  LedgerBack(Step step) {
    this.step = step;
  }

  /** Keeps the ledger of a node that does not run, for later. */
  static void remember(World world) throws IOException {
    copy(ledger(world), world.folder(EARLY));
  }

  @Override
  public String name() {
    return "ledger " + step.text;
  }

  /** Those of the other rounds would miss what the older ledger does not have. */
  @Override
  public boolean underLoad() {
    return false;
  }

  @Override
  public void whileStopped(World world) throws Exception {
    switch (step) {
      case PUT_BACK -> {
        copy(ledger(world), world.folder(RIGHT));
        copy(world.folder(EARLY), ledger(world));
      }
      case GROWN -> {}
      case RIGHTED -> copy(world.folder(RIGHT), ledger(world));
    }
  }

  @Override
  public double whileRunning(World world, RunningNode node) throws Exception {
    if (step == Step.RIGHTED) {
      return World.seconds(
          () ->
              World.await(
                  () -> {
                    var answer = Observer.checkpoint(node, LEDGER);
                    return answer.statusCode() == 200 && !World.refuses(node, LEDGER);
                  }));
    }
    double seconds = World.seconds(() -> World.await(() -> World.refuses(node, LEDGER)));
    world.requireOthersHealthy(node, LEDGER);
    if (step == Step.PUT_BACK) {
      growBeyond(world, node);
    }
    if (!World.refuses(node, LEDGER)) {
      world.findings().wrong("%s is published again", LEDGER);
    }
    return seconds;
  }

  /** By somebody who knows nothing of what was before. */
  private static void growBeyond(World world, RunningNode node) throws Exception {
    long kept = world.kept(LEDGER);
    for (int i = 0; head(node) <= kept; i++) {
      Request request = OperatorRequests.registration("新企业 " + i, "33");
      HttpResponse<String> answer = node.client().post("miit", request.path(), request.json());
      world.findings().expect("a registration after a restore", 201, answer.statusCode());
    }
  }

  private static long head(RunningNode node) throws IOException, InterruptedException {
    return Client.json(node.client().get("auditor", "/ledgers/" + LEDGER + "/head"))
        .path("position")
        .asLong();
  }

  private static Path ledger(World world) {
    return Observer.folder(world.data(), LEDGER).resolve("..").normalize();
  }

  /** The files of the ledger, without the folder of its log. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path old : files(to)) {
      Files.delete(old);
    }
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}

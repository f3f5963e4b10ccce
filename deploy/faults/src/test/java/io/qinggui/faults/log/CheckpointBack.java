package io.qinggui.faults.log;

import io.qinggui.faults.audit.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;

/**
 * The file of the checkpoint is put back to an older one. A node that runs knows better; one that
 * is started finds nothing that contradicts the ledger, and what is witnessed keeps it from going
 * back.
 */
record CheckpointBack(boolean running) implements LogFault {

  @Override
  public String name() {
    return "checkpoint put back, " + (running ? "running" : "stopped");
  }

  @Override
  public void whileStopped(World world) throws Exception {
    if (!running) {
      putBack(world, busiest(world));
    }
  }

  @Override
  public double whileRunning(World world, RunningNode node) throws Exception {
    if (!running) {
      world.awaitAcknowledged(10);
      return world.secondsUntilServed();
    }
    String ledger = busiest(world);
    putBack(world, ledger);
    double seconds = World.seconds(() -> World.await(() -> World.refuses(node, ledger)));
    world.requireOthersHealthy(node, ledger);
    return seconds;
  }

  private static String busiest(World world) {
    return Audit.SERVICES.stream().max(Comparator.comparingInt(world.seen()::kept)).orElseThrow();
  }

  private static void putBack(World world, String ledger) throws IOException {
    Path file = Observer.folder(world.data(), ledger).resolve("checkpoint");
    Path old = file.resolveSibling("checkpoint.old");
    Files.write(old, Objects.requireNonNull(world.seen().oldest(ledger)));
    Files.move(old, file, StandardCopyOption.ATOMIC_MOVE);
  }
}

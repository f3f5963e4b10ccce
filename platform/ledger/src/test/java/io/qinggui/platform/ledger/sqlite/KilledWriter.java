package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Events;
import io.qinggui.platform.ledger.Ledger;
import java.nio.file.Path;
import java.time.InstantSource;

/** A process that appends from several threads, prints each acknowledgement, and never ends. */
public final class KilledWriter {

  private KilledWriter() {}

  public static void main(String[] arguments) throws InterruptedException {
    Ledger ledger = SqliteLedger.open(Path.of(arguments[0]), arguments[1], InstantSource.system());
    for (int i = 0; i < 8; i++) {
      int writer = i;
      Thread.ofPlatform().start(() -> appendForEver(ledger, writer));
    }
    Thread.currentThread().join();
  }

  private static void appendForEver(Ledger ledger, int writer) {
    String stream = "case/" + writer;
    long next = ledger.lastSequence(stream) + 1;
    while (true) {
      String commandId = stream + "#" + next;
      Committed committed = ledger.append(Events.append(commandId, stream, next, 3));
      System.out.println(commandId + " " + committed.firstPosition() + " " + committed.count());
      next += 3;
    }
  }
}

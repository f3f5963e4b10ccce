package io.qinggui.bench.growth;

import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** A ledger of a service that is not running, and its command bus; many commands at a time. */
final class Recorder<E extends DomainEvent> implements AutoCloseable {

  private static final int AT_A_TIME = 64;

  private final SqliteLedger ledger;
  private final AxonCommands<E> commands;
  private final ExecutorService senders = Executors.newFixedThreadPool(AT_A_TIME);
  private final Semaphore free = new Semaphore(AT_A_TIME);
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  private Recorder(SqliteLedger ledger, AxonCommands<E> commands) {
    this.ledger = ledger;
    this.commands = commands;
  }

  @SafeVarargs
  static <E extends DomainEvent> Recorder<E> open(
      Path data, String name, Class<E> events, DeciderBinding<?, ? extends E, ?>... bindings) {
    SqliteLedger ledger =
        SqliteLedger.open(data.resolve("ledgers").resolve(name), name, InstantSource.system());
    return new Recorder<>(
        ledger, AxonCommands.over(ledger, EventCatalog.of(events), List.of(bindings)));
  }

  /** Sends them one after the other; those of other calls at the same time. */
  void send(String id, Command... inOrder) {
    free.acquireUninterruptibly();
    senders.execute(
        () -> {
          try {
            for (int i = 0; i < inOrder.length; i++) {
              var unused = commands.send(inOrder[i], CommandContext.causedBy("fill", id + "-" + i));
            }
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          } finally {
            free.release();
          }
        });
  }

  /**
   * Waits for all of them.
   *
   * @throws RuntimeException of the first that was refused
   */
  @Override
  public void close() {
    senders.close();
    commands.close();
    ledger.close();
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }
}

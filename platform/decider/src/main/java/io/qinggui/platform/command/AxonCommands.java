package io.qinggui.platform.command;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.ledger.CommandIdReusedException;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.axon.CommandAlreadyAppliedException;
import io.qinggui.platform.ledger.axon.LedgerEventStorageEngine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/**
 * {@link Commands} on Axon: one command bus, one repository for each decider, the ledger as event
 * store. Commands of one stream are decided one after the other; those of different streams at the
 * same time, and they share durable writes.
 *
 * @param <E> the service's sealed event type
 */
public final class AxonCommands<E extends DomainEvent> implements Commands<E>, AutoCloseable {

  private static final String CONTEXT = "context";
  private static final int ATTEMPTS = 40;

  /** So many roots of each kind are kept; one takes a few kilobytes. */
  private static final int ROOTS = 5_000;

  private final Ledger ledger;
  private final EventCatalog<E> catalog;
  private final EmbeddedEventStore events;
  private final Roots roots;
  private final DeciderHandler handler;
  private final CommandObserver observer;
  private final SimpleCommandBus bus =
      SimpleCommandBus.builder()
          .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
          .build();

  private AxonCommands(Ledger ledger, EventCatalog<E> catalog, CommandObserver observer) {
    this.ledger = ledger;
    this.observer = observer;
    this.catalog = catalog;
    this.roots = new Roots(ledger);
    this.handler = new DeciderHandler(ledger, roots);
    this.events =
        EmbeddedEventStore.builder()
            .storageEngine(new LedgerEventStorageEngine(ledger, new CatalogSerializer<>(catalog)))
            .build();
  }

  /**
   * The commands of all bindings, recorded in one ledger.
   *
   * @throws org.axonframework.commandhandling.DuplicateCommandHandlerSubscriptionException when two
   *     bindings claim the same command
   * @throws IllegalArgumentException when a command hierarchy is open
   */
  public static <E extends DomainEvent> AxonCommands<E> over(
      Ledger ledger,
      EventCatalog<E> catalog,
      List<? extends DeciderBinding<?, ? extends E, ?>> bindings) {
    return over(ledger, catalog, bindings, CommandObserver.NONE);
  }

  /** The same, with somebody who looks on. */
  public static <E extends DomainEvent> AxonCommands<E> over(
      Ledger ledger,
      EventCatalog<E> catalog,
      List<? extends DeciderBinding<?, ? extends E, ?>> bindings,
      CommandObserver observer) {
    AxonCommands<E> commands = new AxonCommands<>(ledger, catalog, observer);
    bindings.forEach(commands::bind);
    return commands;
  }

  @Override
  public Outcome<E> send(Command command, CommandContext context) {
    return observer.around(command, context, it -> decided(command, it));
  }

  private Outcome<E> decided(Command command, CommandContext context) {
    for (int attempt = 1; ; attempt++) {
      try {
        return outcome(dispatch(command, context), context);
      } catch (CommandAlreadyAppliedException e) {
        return repeated(e.committed());
      } catch (ConcurrencyException | AggregateStreamCreationException e) {
        pauseBeforeRetry(attempt, e);
      }
    }
  }

  /** The bus, for interceptors of the service's own. */
  public SimpleCommandBus bus() {
    return bus;
  }

  /** The ledger in Axon's terms. */
  public EmbeddedEventStore eventStore() {
    return events;
  }

  @Override
  public void close() {
    events.shutDown();
  }

  static CommandContext contextOf(CommandMessage<?> message) {
    return (CommandContext)
        Objects.requireNonNull(message.getMetaData().get(CONTEXT), "sent without a context");
  }

  private void bind(DeciderBinding<?, ?, ?> binding) {
    DeciderRoots factory = DeciderRoots.of(binding);
    Repository<DeciderRoot> repository =
        EventSourcingRepository.builder(DeciderRoot.class)
            .eventStore(events)
            .aggregateFactory(factory)
            // a command locks its own stream first, and then those that it entails
            .lockFactory(PessimisticLockFactory.usingDefaults())
            .cache(new KeptRoots(ROOTS))
            .build();
    for (Class<?> type : SealedTypes.leavesOf(binding.commands())) {
      roots.add(type, binding, repository, factory);
      var unused = bus.subscribe(type.getName(), handler);
    }
  }

  private Handled dispatch(Command command, CommandContext context) {
    AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
    // the simple bus answers before it returns
    bus.dispatch(
        new GenericCommandMessage<>(command, Map.of(CONTEXT, context)),
        (message, received) -> result.set(received));
    CommandResultMessage<?> answer = Objects.requireNonNull(result.get());
    if (answer.isExceptional()) {
      throw unchecked(answer.exceptionResult());
    }
    return (Handled) answer.getPayload();
  }

  private Outcome<E> outcome(Handled handled, CommandContext context) {
    return switch (handled) {
      case Handled.Refused(var rejection) -> throw new CommandRejectedException(rejection);
      case Handled.AppliedBefore(var committed) -> repeated(committed, context);
      case Handled.Decided decided when context.dryRun() ->
          new Outcome.DryRun<>(cast(decided.events()));
      case Handled.Decided decided ->
          decided
              .committed()
              .get()
              .map(it -> applied(it, decided.version()))
              .orElseGet(
                  () -> new Outcome.Applied<>(List.of(), ledger.head(), decided.version(), false));
    };
  }

  private Outcome<E> repeated(Committed committed, CommandContext context) {
    if (!committed.fingerprint().equals(context.fingerprint())) {
      throw new CommandIdReusedException(context.commandId());
    }
    return repeated(committed);
  }

  /** Nobody reads what many commands have recorded, such as those of a batch. */
  private Outcome<E> applied(Committed committed, long version) {
    List<Recorded<E>> recorded = new RecordedEvents<>(ledger, catalog, committed);
    return new Outcome.Applied<>(recorded, committed.lastPosition(), version, false);
  }

  private Outcome<E> repeated(Committed committed) {
    List<Recorded<E>> recorded = new RecordedEvents<>(ledger, catalog, committed);
    return new Outcome.Applied<>(recorded, committed.lastPosition(), version(recorded), true);
  }

  /** Of the command's own stream, which its first event extends; what it entailed follows. */
  private static long version(List<? extends Recorded<?>> recorded) {
    String own = recorded.getFirst().entry().stream();
    long version = -1;
    for (Recorded<?> each : recorded) {
      if (each.entry().stream().equals(own)) {
        version = each.entry().sequence();
      }
    }
    return version;
  }

  @SuppressWarnings("unchecked") // bindings decide nothing but E
  private List<E> cast(List<DomainEvent> decided) {
    return (List<E>) decided;
  }

  private static void pauseBeforeRetry(int attempt, RuntimeException lost) {
    if (attempt == ATTEMPTS) {
      throw new ConcurrencyException("gave up after " + ATTEMPTS + " lost races", lost);
    }
    // only another instance can win the race, so that a short random pause lets it finish
    long pause = ThreadLocalRandom.current().nextLong(1, 1 + Math.min(attempt, 10));
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
  }
}

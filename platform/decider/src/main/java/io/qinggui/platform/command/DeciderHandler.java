package io.qinggui.platform.command;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.decider.Withdrawal;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.axon.EventMetadata;
import io.qinggui.platform.ledger.axon.LedgerEventStorageEngine;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * Decides a command on its stream, while the unit of work holds the stream's lock. Everything that
 * the decision depends on is looked up under that lock, so that a repeat that waited for the first
 * one to finish is recognized. What the command entails is decided in the same unit of work, and
 * all events become one append.
 */
final class DeciderHandler implements MessageHandler<CommandMessage<?>> {

  private final Ledger ledger;
  private final Roots roots;

  DeciderHandler(Ledger ledger, Roots roots) {
    this.ledger = ledger;
    this.roots = roots;
  }

  /** A stream that is being decided on. */
  private record Stream(Aggregate<DeciderRoot> aggregate, DeciderRoot.Draft draft) {}

  /** An event, and the stream that it extends. */
  private record Decided(Stream stream, DomainEvent event) {}

  @Override
  public Handled handle(CommandMessage<?> message) throws Exception {
    Command command = (Command) message.getPayload();
    CommandContext context = AxonCommands.contextOf(message);
    Aggregate<DeciderRoot> aggregate = roots.load(command);
    Optional<Committed> before =
        context.dryRun() ? Optional.empty() : ledger.outcome(context.commandId());
    if (before.isPresent()) {
      return new Handled.AppliedBefore(before.get());
    }
    Stream stream = new Stream(aggregate, aggregate.invoke(DeciderRoot::draft));
    long version = Roots.versionOf(aggregate);
    Decision<DomainEvent> decision = stream.draft().decide(command);
    if (!context.expectedVersion().allows(version) && !isForbidden(decision)) {
      throw new StaleVersionException(command.stream(), version);
    }
    Map<String, Stream> streams = new HashMap<>();
    streams.put(command.stream(), stream);
    List<Decided> decided = new ArrayList<>();
    Optional<Rejection> refused = add(decision, stream, streams, decided, ids(context));
    if (refused.isPresent()) {
      return new Handled.Refused(refused.get());
    }
    List<DomainEvent> events = decided.stream().map(Decided::event).toList();
    if (context.dryRun() || decided.isEmpty()) {
      return new Handled.Decided(events, version, Optional::empty);
    }
    apply(decided, context);
    // of the command's own stream, which its first event extends; what it entailed follows
    Aggregate<DeciderRoot> own = decided.getFirst().stream().aggregate();
    return new Handled.Decided(events, Roots.versionOf(own), committed());
  }

  /** What the append will have come to, once the unit of work is over. */
  private static Supplier<Optional<Committed>> committed() {
    AtomicReference<Committed> committed = new AtomicReference<>();
    CurrentUnitOfWork.get()
        .root()
        .afterCommit(unit -> committed.set(unit.getResource(LedgerEventStorageEngine.COMMITTED)));
    return () -> Optional.ofNullable(committed.get());
  }

  private static EventIds ids(CommandContext context) {
    return new EventIds(context.commandId());
  }

  /** Adds what was decided and what that entails; a refusal stops it. */
  private Optional<Rejection> add(
      Decision<DomainEvent> decision,
      Stream stream,
      Map<String, Stream> streams,
      List<Decided> decided,
      EventIds ids)
      throws Exception {
    return switch (decision) {
      case Decision.Rejected<DomainEvent>(var rejection) -> Optional.of(rejection);
      case Decision.Accepted<DomainEvent>(var events) -> {
        add(events, stream, decided, ids);
        yield Optional.empty();
      }
      case Decision.Entailing<DomainEvent>(var events, var entailed) -> {
        add(events, stream, decided, ids);
        yield addEntailed(entailed, streams, decided, ids);
      }
    };
  }

  private static void add(
      List<DomainEvent> events, Stream stream, List<Decided> decided, EventIds ids) {
    for (DomainEvent event : events) {
      stream.draft().add(event, ids.at(decided.size()));
      decided.add(new Decided(stream, event));
    }
  }

  private Optional<Rejection> addEntailed(
      List<Command> entailed, Map<String, Stream> streams, List<Decided> decided, EventIds ids)
      throws Exception {
    for (Command command : entailed) {
      Stream stream = streams.get(command.stream());
      if (stream == null) {
        Aggregate<DeciderRoot> aggregate = roots.load(command);
        stream = new Stream(aggregate, aggregate.invoke(DeciderRoot::draft));
        streams.put(command.stream(), stream);
      }
      Optional<Rejection> refused =
          add(stream.draft().decide(command), stream, streams, decided, ids);
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }

  /** Who has no say in this does not learn either whether the stream has moved on. */
  private static boolean isForbidden(Decision<DomainEvent> decision) {
    return decision instanceof Decision.Rejected<DomainEvent>(Rejection rejection)
        && rejection.kind() == Rejection.Kind.FORBIDDEN;
  }

  private static void apply(List<Decided> decided, CommandContext context) {
    MetaData shared =
        MetaData.from(context.meta())
            .mergedWith(
                EventMetadata.command(context.commandId(), context.fingerprint(), context.actor()));
    EventIds ids = ids(context);
    Map<String, String> corrected = corrected(decided);
    for (int index = 0; index < decided.size(); index++) {
      DomainEvent event = decided.get(index).event();
      String id = ids.at(index);
      MetaData own = shared.mergedWith(EventMetadata.event(id, event.subject(), event.legalDate()));
      MetaData all = own.mergedWith(meta(event, corrected.get(id)));
      decided.get(index).stream().aggregate().execute(root -> AggregateLifecycle.apply(event, all));
    }
  }

  /** What an event's meta says besides what the context gave. */
  private static Map<String, String> meta(DomainEvent event, @Nullable String corrects) {
    Map<String, String> meta = new HashMap<>();
    event.alsoAbout().ifPresent(other -> meta.put(EventMeta.ALSO_ABOUT, other));
    if (corrects != null) {
      meta.put(EventMeta.CORRECTS, corrects);
    }
    return meta;
  }

  /** Which fact each event of a correction takes the place of, by the event's id. */
  private static Map<String, String> corrected(List<Decided> decided) {
    Map<String, String> corrected = new HashMap<>();
    for (Decided each : decided) {
      if (each.event() instanceof Withdrawal withdrawal && withdrawal.replacedBy() != null) {
        corrected.put(withdrawal.replacedBy(), withdrawal.eventId());
      }
    }
    return corrected;
  }
}

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
import io.qinggui.platform.ledger.meta.EventMeta;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/**
 * Decides a command on its stream, while the unit of work holds the stream's lock. Everything that
 * the decision depends on is looked up under that lock, so that a repeat that waited for the first
 * one to finish is recognized.
 */
final class DeciderHandler implements MessageHandler<CommandMessage<?>> {

  private final Ledger ledger;
  private final Repository<DeciderRoot> repository;
  private final DeciderRoots roots;
  private final DeciderBinding<?, ?, ?> binding;

  DeciderHandler(
      Ledger ledger,
      Repository<DeciderRoot> repository,
      DeciderRoots roots,
      DeciderBinding<?, ?, ?> binding) {
    this.ledger = ledger;
    this.repository = repository;
    this.roots = roots;
    this.binding = binding;
  }

  @Override
  public Handled handle(CommandMessage<?> message) throws Exception {
    Command command = (Command) message.getPayload();
    CommandContext context = AxonCommands.contextOf(message);
    Aggregate<DeciderRoot> aggregate = load(command.stream());
    Optional<Committed> before =
        context.dryRun() ? Optional.empty() : ledger.outcome(context.commandId());
    if (before.isPresent()) {
      return new Handled.AppliedBefore(before.get());
    }
    long version = versionOf(aggregate);
    Decision<DomainEvent> decision = aggregate.invoke(root -> root.decide(command));
    if (context.expectedVersion().orElse(version) != version && !isForbidden(decision)) {
      throw new StaleVersionException(command.stream(), context.expectedVersion().getAsLong());
    }
    return switch (decision) {
      case Decision.Rejected<DomainEvent>(var rejection) -> new Handled.Refused(rejection);
      case Decision.Accepted<DomainEvent>(var events) -> {
        if (!context.dryRun()) {
          aggregate.execute(root -> apply(events, context));
        }
        yield new Handled.Decided(events, version);
      }
    };
  }

  /** Who has no say in this does not learn either whether the stream has moved on. */
  private static boolean isForbidden(Decision<DomainEvent> decision) {
    return decision instanceof Decision.Rejected<DomainEvent>(Rejection rejection)
        && rejection.kind() == Rejection.Kind.FORBIDDEN;
  }

  /** The stream as it is in the ledger now: another instance may have extended a cached one. */
  private Aggregate<DeciderRoot> load(String stream) throws Exception {
    if (!binding.owns(stream)) {
      throw new IllegalArgumentException(stream + " is no stream of kind " + binding.kind());
    }
    Aggregate<DeciderRoot> aggregate =
        repository.loadOrCreate(stream, () -> roots.createAggregateRoot(stream));
    if (versionOf(aggregate) < ledger.lastSequence(stream)) {
      // rolls back, which drops the cached state, and is tried again
      throw new ConcurrencyException("stream " + stream + " was extended elsewhere");
    }
    return aggregate;
  }

  private static void apply(List<DomainEvent> events, CommandContext context) {
    MetaData shared =
        MetaData.from(context.meta())
            .mergedWith(
                EventMetadata.command(context.commandId(), context.fingerprint(), context.actor()));
    EventIds ids = new EventIds(context.commandId());
    Map<String, String> corrected = corrected(events);
    for (int index = 0; index < events.size(); index++) {
      DomainEvent event = events.get(index);
      String id = ids.at(index);
      MetaData own = shared.mergedWith(EventMetadata.event(id, event.subject(), event.legalDate()));
      String corrects = corrected.get(id);
      AggregateLifecycle.apply(
          event, corrects == null ? own : own.and(EventMeta.CORRECTS, corrects));
    }
  }

  /** Which fact each event of a correction takes the place of, by the event's id. */
  private static Map<String, String> corrected(List<DomainEvent> events) {
    Map<String, String> corrected = new HashMap<>();
    for (DomainEvent event : events) {
      if (event instanceof Withdrawal withdrawal && withdrawal.replacedBy() != null) {
        corrected.put(withdrawal.replacedBy(), withdrawal.eventId());
      }
    }
    return corrected;
  }

  private static long versionOf(Aggregate<DeciderRoot> aggregate) {
    Long version = aggregate.version();
    return version == null ? -1 : version;
  }
}

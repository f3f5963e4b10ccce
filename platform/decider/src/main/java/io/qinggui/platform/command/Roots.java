package io.qinggui.platform.command;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.ledger.Ledger;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/** The roots of all bindings, by the commands that they decide. */
final class Roots {

  private final Ledger ledger;
  private final Map<Class<?>, Kind> kinds = new HashMap<>();

  private record Kind(
      DeciderBinding<?, ?, ?> binding, Repository<DeciderRoot> repository, DeciderRoots roots) {}

  Roots(Ledger ledger) {
    this.ledger = ledger;
  }

  void add(
      Class<?> command,
      DeciderBinding<?, ?, ?> binding,
      Repository<DeciderRoot> repository,
      DeciderRoots roots) {
    kinds.put(command, new Kind(binding, repository, roots));
  }

  /**
   * The stream of a command as it is in the ledger now: another instance may have extended a cached
   * one.
   *
   * @throws ConcurrencyException when that is so; the attempt drops the cached state
   * @throws IllegalArgumentException when nobody decides the command, or its stream is of another
   *     kind
   */
  Aggregate<DeciderRoot> load(Command command) throws Exception {
    Kind kind = kinds.get(command.getClass());
    String stream = command.stream();
    if (kind == null) {
      throw new IllegalArgumentException("nobody decides " + command.getClass().getName());
    }
    if (!kind.binding().owns(stream)) {
      throw new IllegalArgumentException(stream + " is no stream of kind " + kind.binding().kind());
    }
    Aggregate<DeciderRoot> aggregate =
        kind.repository().loadOrCreate(stream, () -> kind.roots().createAggregateRoot(stream));
    if (versionOf(aggregate) < ledger.lastSequence(stream)) {
      // rolls back, which drops the cached state, and is tried again
      throw new ConcurrencyException("stream " + stream + " was extended elsewhere");
    }
    return aggregate;
  }

  /** Sequence number of the last event; -1 for a new stream. */
  static long versionOf(Aggregate<DeciderRoot> aggregate) {
    Long version = aggregate.version();
    return version == null ? -1 : version;
  }
}

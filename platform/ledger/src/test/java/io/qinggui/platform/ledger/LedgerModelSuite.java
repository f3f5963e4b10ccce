package io.qinggui.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Random appends, sound and unsound ones, lead to the same ledger as to a list. */
public abstract class LedgerModelSuite {

  /** A store to open more than once. */
  public interface Store {
    Ledger open(InstantSource clock);
  }

  /** An empty store. */
  protected abstract Store emptyStore();

  /**
   * @param command small numbers, so that some come twice
   * @param fingerprint with the command, so that some repeats ask something else
   * @param streams one event for each, in order
   * @param offset 0 continues the first stream where it ends
   */
  record Step(int command, int fingerprint, List<Integer> streams, int offset, boolean restart) {}

  @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
  void a_ledger_is_a_list(@ForAll("steps") List<Step> steps) {
    Store store = emptyStore();
    LedgerModel model = new LedgerModel();
    Ledger ledger = store.open(InstantSource.system());
    try {
      for (Step step : steps) {
        if (step.restart()) {
          ledger.close();
          ledger = store.open(InstantSource.system());
        }
        requireSameOutcome(append(step, model), model, ledger);
      }
      model.requireSameAs(ledger);
    } finally {
      ledger.close();
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(1, 1)),
            Arbitraries.integers().between(0, 4).list().ofMinSize(1).ofMaxSize(5),
            Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, -1), Tuple.of(1, 1)),
            Arbitraries.frequency(Tuple.of(19, false), Tuple.of(1, true)))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static Append append(Step step, LedgerModel model) {
    List<NewEvent> events = new ArrayList<>();
    for (int number : step.streams()) {
      String stream = "license/" + number;
      long own = events.stream().filter(e -> e.stream().equals(stream)).count();
      long offset = events.isEmpty() ? step.offset() : 0;
      long sequence = Math.max(0, model.nextSequence(stream) + own + offset);
      events.add(Events.event(Events.commandId(), stream, sequence));
    }
    return new Append("command " + step.command(), "f" + step.fingerprint(), Events.ACTOR, events);
  }

  private static void requireSameOutcome(Append append, LedgerModel model, Ledger ledger) {
    switch (model.append(append)) {
      case APPENDED -> assertThat(ledger.append(append).repeated()).isFalse();
      case REPEATED -> assertThat(ledger.append(append).repeated()).isTrue();
      case REUSED ->
          assertThatThrownBy(() -> ledger.append(append))
              .isInstanceOf(CommandIdReusedException.class);
      case CONFLICT ->
          assertThatThrownBy(() -> ledger.append(append))
              .isInstanceOf(SequenceConflictException.class);
    }
  }
}

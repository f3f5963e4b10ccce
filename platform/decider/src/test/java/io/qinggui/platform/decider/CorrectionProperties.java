package io.qinggui.platform.decider;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.decider.Bookshelf.Asked;
import io.qinggui.platform.decider.Bookshelf.Correct;
import io.qinggui.platform.decider.Bookshelf.Happened;
import io.qinggui.platform.decider.Bookshelf.Lend;
import io.qinggui.platform.decider.Bookshelf.Put;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Facts, corrections, and corrections of corrections, in any order. */
class CorrectionProperties {

  /** What is asked for; {@code target} picks one of the events recorded so far. */
  record Step(String kind, String title, int target) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of("put", "put", "lend", "withdraw", "replace", "replace", "cascade"),
            Arbitraries.of("论语", "孟子", "大学"),
            Arbitraries.integers().between(0, 30))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  /**
   * The state is the fold of a list from which withdrawn facts are simply removed, and in which a
   * replacement is put where the wrong fact was.
   */
  @Property(tries = 500)
  void only_facts_that_count_count(@ForAll("steps") List<Step> steps) {
    CorrectingDecider<Asked, Happened, List<String>> decider = Bookshelf.decider();
    History<Happened, List<String>> history = decider.initial();
    List<String> order = new ArrayList<>();
    Map<String, Happened> counting = new LinkedHashMap<>();
    List<String> recorded = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      EventIds ids = new EventIds("c" + i);
      Asked command = command(steps.get(i), recorded, ids);
      if (decider.decide(command, history) instanceof Decision.Accepted<Happened>(var events)) {
        for (int index = 0; index < events.size(); index++) {
          String id = ids.at(index);
          recorded.add(id);
          history = decider.evolve(history, events.get(index), id);
          tellOracle(order, counting, id, events.get(index));
        }
      }
      assertThat(history.state()).isEqualTo(oracle(order, counting));
    }
  }

  private static Asked command(Step step, List<String> recorded, EventIds ids) {
    String target = recorded.isEmpty() ? "none" : recorded.get(step.target() % recorded.size());
    Filer by = Filer.ofMinistry();
    return switch (step.kind()) {
      case "put" -> new Put(step.title());
      case "lend" -> new Lend(step.title());
      case "withdraw" -> new Correct(by, target, null, false, ids);
      case "cascade" -> new Correct(by, target, null, true, ids);
      default -> new Correct(by, target, new Put(step.title()), false, ids);
    };
  }

  private static void tellOracle(
      List<String> order, Map<String, Happened> counting, String id, Happened event) {
    if (event instanceof Withdrawal withdrawal) {
      counting.remove(withdrawal.eventId());
      if (withdrawal.replacedBy() == null) {
        order.remove(withdrawal.eventId());
      } else {
        order.set(order.indexOf(withdrawal.eventId()), withdrawal.replacedBy());
      }
    } else {
      counting.put(id, event);
      if (!order.contains(id)) {
        order.add(id);
      }
    }
  }

  private static List<String> oracle(List<String> order, Map<String, Happened> counting) {
    List<String> state = List.of();
    for (String id : order) {
      state = new Bookshelf.Books().evolve(state, Objects.requireNonNull(counting.get(id)));
    }
    return state;
  }
}

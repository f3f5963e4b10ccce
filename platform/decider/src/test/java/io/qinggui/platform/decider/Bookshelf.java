package io.qinggui.platform.decider;

import io.qinggui.platform.decider.History.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Books on a shelf, by title: a small stream whose facts can be corrected. */
final class Bookshelf {

  static final LocalDate TODAY = LocalDate.of(2017, 5, 1);

  private Bookshelf() {}

  sealed interface Asked extends Command {
    @Override
    default String stream() {
      return "shelf/1";
    }
  }

  record Put(String title) implements Asked {}

  record Lend(String title) implements Asked {}

  record Correct(
      Filer by, String eventId, @Nullable Asked replacement, boolean withDependents, EventIds ids)
      implements Asked, Correction<Asked> {
    @Override
    public String reason() {
      return "typed wrongly";
    }
  }

  sealed interface Happened extends DomainEvent {
    @Override
    default String subject() {
      return "shelf/1";
    }

    @Override
    default LocalDate legalDate() {
      return TODAY;
    }
  }

  @EventType("put")
  record WasPut(String title) implements Happened {}

  @EventType("lent")
  record WasLent(String title) implements Happened {}

  @EventType("withdrawn")
  record WasWithdrawn(String eventId, String type, @Nullable String replacedBy)
      implements Happened, Withdrawal {}

  /** Titles on the shelf, in order; those that were lent in brackets. */
  static final class Books implements Decider<Asked, Happened, List<String>> {

    @Override
    public List<String> initial() {
      return List.of();
    }

    @Override
    public Decision<Happened> decide(Asked command, List<String> books) {
      return switch (command) {
        case Put(String title) ->
            Decision.unless(
                Checks.that(
                    !books.contains(title) && !books.contains("(" + title + ")"),
                    () -> Rejection.conflict("there-already", Map.of())),
                () -> new WasPut(title));
        case Lend(String title) ->
            Decision.unless(
                Checks.that(books.contains(title), () -> Rejection.invalid("not-there", "/title")),
                () -> new WasLent(title));
        case Correct correct -> throw Decider.impossible(correct, books);
      };
    }

    @Override
    public List<String> evolve(List<String> books, Happened event) {
      List<String> after = new ArrayList<>(books);
      switch (event) {
        case WasPut(String title) -> after.add(title);
        case WasLent(String title) -> {
          int place = books.indexOf(title);
          if (place < 0) {
            throw Decider.impossible(event, books);
          }
          after.set(place, "(" + title + ")");
        }
        case WasWithdrawn withdrawn -> throw Decider.impossible(withdrawn, books);
      }
      return List.copyOf(after);
    }
  }

  /** Officers correct everything, evaluators nothing. */
  static class BookCorrections implements Corrections<Asked, Happened, List<String>> {

    @Override
    public Rejection unknown(Correction<Asked> correction) {
      return Rejection.notFound("shelf-unknown", Map.of());
    }

    @Override
    public Optional<Rejection> refusal(
        Correction<Asked> correction,
        Fact<Happened> fact,
        History<Happened, List<String>> history) {
      return Checks.entitled(correction.by().isOfficer());
    }

    @Override
    public Happened withdrawn(
        Correction<Asked> correction, Fact<Happened> fact, @Nullable String replacedBy) {
      return new WasWithdrawn(fact.id(), DomainEvent.typeOf(fact.event()), replacedBy);
    }
  }

  static CorrectingDecider<Asked, Happened, List<String>> decider() {
    return new CorrectingDecider<>(new Books(), new BookCorrections());
  }
}

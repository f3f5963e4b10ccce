package io.qinggui.platform.command.sample;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A tiny domain: a shelf is put up once and then takes books. */
public final class Shelf implements Decider<Shelf.ShelfCommand, Shelf.ShelfEvent, Shelf.State> {

  private static final LocalDate DAY = LocalDate.of(2017, 3, 31);

  /** What may be asked. */
  public sealed interface ShelfCommand extends Command {
    String shelf();

    @Override
    default String stream() {
      return "shelf/" + shelf();
    }
  }

  public record PutUp(String shelf) implements ShelfCommand {}

  /** A second level, to see that routing goes down to the leaves. */
  public sealed interface Fill extends ShelfCommand {}

  public record AddBook(String shelf, String title) implements Fill {}

  public record AddTwo(String shelf, String first, String second) implements Fill {}

  /** A shelf, and beside it another one with a book. */
  public record PutUpTwo(String shelf, String other, String title) implements ShelfCommand {}

  public record Dust(String shelf) implements ShelfCommand {}

  /** What happened. */
  public sealed interface ShelfEvent extends DomainEvent {
    String shelf();

    @Override
    default String subject() {
      return shelf();
    }

    @Override
    default LocalDate legalDate() {
      return DAY;
    }
  }

  @EventType("io.qinggui.sample.shelf-put-up")
  public record ShelfPutUp(String shelf) implements ShelfEvent {}

  @EventType("io.qinggui.sample.book-added")
  public record BookAdded(String shelf, String title, int place) implements ShelfEvent {}

  /** Nothing, or a shelf with books. */
  public sealed interface State {}

  public record NoShelf() implements State {}

  public record Standing(int books) implements State {}

  @Override
  public State initial() {
    return new NoShelf();
  }

  @Override
  public Decision<ShelfEvent> decide(ShelfCommand command, State state) {
    return switch (state) {
      case NoShelf none ->
          switch (command) {
            case PutUp(var shelf) -> Decision.accept(new ShelfPutUp(shelf));
            case PutUpTwo(var shelf, var other, var title) ->
                new Decision.Entailing<>(
                    List.of(new ShelfPutUp(shelf)),
                    List.of(new PutUp(other), new AddBook(other, title)));
            case ShelfCommand any -> Decision.reject(Rejection.notFound("no-shelf", Map.of()));
          };
      case Standing(var books) ->
          switch (command) {
            case PutUpTwo put -> Decision.reject(Rejection.conflict("already-put-up", Map.of()));
            case PutUp put -> Decision.reject(Rejection.conflict("already-put-up", Map.of()));
            case AddBook(var shelf, var title) when title.equals("forbidden") ->
                Decision.reject(Rejection.forbidden("forbidden"));
            case AddBook(var shelf, var title) ->
                Decision.accept(new BookAdded(shelf, title, books));
            case AddTwo(var shelf, var first, var second) ->
                Decision.accept(
                    new BookAdded(shelf, first, books), new BookAdded(shelf, second, books + 1));
            case Dust dust -> Decision.accept();
          };
    };
  }

  @Override
  public State evolve(State state, ShelfEvent event) {
    return switch (event) {
      case ShelfPutUp put -> new Standing(0);
      case BookAdded added when state instanceof Standing(var books) && books == added.place() ->
          new Standing(books + 1);
      case BookAdded added -> throw new IllegalStateException(added + " in " + state);
    };
  }
}

package io.qinggui.platform.figure;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.projection.LedgerFollower;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All figures of a service. Each equals the number of its items, since it counts them. */
public final class Figures implements AutoCloseable {

  private final Ledger ledger;
  private final List<FigureSource> sources;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final LedgerFollower follower;

  /**
   * Begins to read the ledger.
   *
   * @param sources whose names of figures begin with that of the ledger, each name once
   * @throws IllegalArgumentException when they do not
   */
  public Figures(Ledger ledger, List<FigureSource> sources) {
    this.ledger = ledger;
    this.sources = List.copyOf(sources);
    this.follower = new LedgerFollower("figures", ledger);
    for (FigureSource source : sources) {
      source.figures().forEach(this::add);
      source.follow(follower);
    }
    follower.start();
  }

  private void add(Figure figure) {
    if (!figure.name().startsWith(ledger.name() + ".")
        || figures.put(figure.name(), figure) != null) {
      throw new IllegalArgumentException(figure.name() + " of " + ledger.name());
    }
  }

  /** The figure of a name. */
  public Optional<Figure> figure(String name) {
    return Optional.ofNullable(figures.get(name));
  }

  /**
   * How much is known at a moment.
   *
   * @param moment closed, so that nothing is recorded by then that is not there
   */
  public Known knownAt(Instant moment) {
    return new Known(moment, LedgerFollower.positionAt(ledger, moment));
  }

  /**
   * Every figure, in the order of the sources, with its value.
   *
   * @throws LedgerUnavailableException when the ledger is still being read, as right after a start
   */
  public Map<Figure, Long> values(Period period, Known known) {
    Map<Figure, Long> values = new LinkedHashMap<>();
    figures.values().forEach(each -> values.put(each, 0L));
    of(sources, known)
        .forEach(
            thing ->
                figure(thing.figure())
                    .filter(figure -> period.counts(figure, thing))
                    .ifPresent(figure -> values.merge(figure, 1L, Long::sum)));
    return values;
  }

  /**
   * What a figure counts, in the order of {@link Counted#key}.
   *
   * @throws LedgerUnavailableException when the ledger is still being read
   */
  public List<Counted> items(Figure figure, Period period, Known known) {
    List<FigureSource> its = sources.stream().filter(it -> it.figures().contains(figure)).toList();
    return of(its, known)
        .filter(it -> it.figure().equals(figure.name()) && period.counts(figure, it))
        .sorted(Comparator.comparing(Counted::key))
        .toList();
  }

  private Stream<Counted> of(List<FigureSource> some, Known known) {
    follower.awaitAll();
    return some.stream().flatMap(it -> it.counted(known));
  }

  @Override
  public void close() {
    follower.close();
  }
}

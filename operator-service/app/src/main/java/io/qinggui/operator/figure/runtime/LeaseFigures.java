package io.qinggui.operator.figure.runtime;

import static java.util.Locale.ROOT;

import io.qinggui.lease.LeaseRun;
import io.qinggui.lease.Resource;
import io.qinggui.operator.lease.runtime.LeaseBook;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.FigureSource;
import io.qinggui.platform.figure.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is counted of leases, from the index that answers for them, which knows both clocks: there
 * may be millions.
 */
final class LeaseFigures implements FigureSource {

  private static final Map<Resource, Figure> BEGUN = new EnumMap<>(Resource.class);
  private static final Figure RUNNING =
      Figure.onLastDay("operator.leases-running", "期末在租资源条数", "Leases that run on the last day");

  static {
    for (Resource resource : Resource.values()) {
      BEGUN.put(
          resource,
          Figure.inPeriod(
              "operator.leases-begun-" + resource.name().toLowerCase(ROOT).replace('_', '-'),
              "起租条数：" + resource.name(),
              "Leases that begin: " + resource.name()));
    }
  }

  private final LeaseBook leases;

  LeaseFigures(LeaseBook leases) {
    this.leases = leases;
  }

  @Override
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>(BEGUN.values());
    all.add(RUNNING);
    return all;
  }

  @Override
  public Stream<Counted> counted(Known known) {
    List<LeaseRun> runs = new ArrayList<>();
    leases.index().everyRun(known.position(), runs::add);
    return runs.stream().flatMap(run -> Stream.of(begun(run), running(run)));
  }

  private static Counted begun(LeaseRun run) {
    return Counted.on(
        Objects.requireNonNull(BEGUN.get(run.resource())),
        run.leaseId(),
        run.from(),
        List.of(run.province()),
        run.lessorId(),
        List.of());
  }

  private static Counted running(LeaseRun run) {
    return Counted.during(
        RUNNING,
        run.leaseId(),
        run.from(),
        run.until().equals(LocalDate.MAX) ? null : run.until(),
        List.of(run.province()),
        run.lessorId(),
        List.of());
  }
}

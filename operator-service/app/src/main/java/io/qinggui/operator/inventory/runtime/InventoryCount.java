package io.qinggui.operator.inventory.runtime;

import io.qinggui.operator.inventory.runtime.LineOutcome.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lines so far; of a dry run, what would become of them.
 *
 * @param done lines looked at
 * @param recorded leases that are new
 * @param changed leases with other terms than before
 * @param ended leases that the inventory does not have any more
 * @param unchanged lines that say what was known
 * @param refused lines, and ends, that could not be taken
 * @param endsWithheld whether nothing was ended because some line does not say which lease it is
 *     about
 * @param finishedAt {@code null} until all is done
 */
public record InventoryCount(
    int done,
    int recorded,
    int changed,
    int ended,
    int unchanged,
    int refused,
    boolean endsWithheld,
    @Nullable Instant finishedAt) {

  static final InventoryCount NOTHING = new InventoryCount(0, 0, 0, 0, 0, 0, false, null);

  /**
   * And these.
   *
   * @param lines how many of them are lines
   */
  InventoryCount plus(int lines, List<LineOutcome> outcomes) {
    Map<Kind, Long> of =
        outcomes.stream().collect(Collectors.groupingBy(LineOutcome::kind, Collectors.counting()));
    return new InventoryCount(
        done + lines,
        recorded + number(of, Kind.RECORDED),
        changed + number(of, Kind.CHANGED),
        ended + number(of, Kind.ENDED),
        unchanged + number(of, Kind.UNCHANGED),
        refused + number(of, Kind.REFUSED),
        endsWithheld,
        finishedAt);
  }

  private static int number(Map<Kind, Long> of, Kind kind) {
    return of.getOrDefault(kind, 0L).intValue();
  }

  InventoryCount withheld() {
    return new InventoryCount(done, recorded, changed, ended, unchanged, refused, true, finishedAt);
  }

  InventoryCount finished(Instant at) {
    return new InventoryCount(done, recorded, changed, ended, unchanged, refused, endsWithheld, at);
  }
}

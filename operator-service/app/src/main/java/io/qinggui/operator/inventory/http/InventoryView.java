package io.qinggui.operator.inventory.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.operator.inventory.runtime.Inventory;
import io.qinggui.operator.inventory.runtime.InventoryCount;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An inventory, and what became of it so far.
 *
 * @param asOf the day whose leases it has
 * @param dryRun {@code true} when it is only counted what would become of it; absent otherwise
 * @param lines how many it has
 * @param done how many of them were looked at
 * @param recorded leases that are new
 * @param changed leases with other terms than before
 * @param ended leases that it does not have any more
 * @param unchanged lines that say what was known
 * @param refused lines, and ends, that could not be taken
 * @param endsWithheld {@code true} when nothing was ended because a line does not say which lease
 *     it is about; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InventoryView(
    String inventoryId,
    String lessorId,
    LocalDate asOf,
    @Nullable Boolean dryRun,
    State state,
    int lines,
    int done,
    int recorded,
    int changed,
    int ended,
    int unchanged,
    int refused,
    @Nullable Boolean endsWithheld,
    Instant receivedAt,
    @Nullable Instant finishedAt) {

  /** How far it is. */
  enum State {
    RUNNING,
    DONE
  }

  static InventoryView of(Inventory inventory, InventoryCount count) {
    return new InventoryView(
        inventory.inventoryId(),
        inventory.lessorId(),
        inventory.asOf(),
        inventory.dryRun() ? true : null,
        count.finishedAt() == null ? State.RUNNING : State.DONE,
        inventory.lines(),
        count.done(),
        count.recorded(),
        count.changed(),
        count.ended(),
        count.unchanged(),
        count.refused(),
        count.endsWithheld() ? true : null,
        inventory.receivedAt(),
        count.finishedAt());
  }
}

package io.qinggui.operator.inventory.runtime;

import io.qinggui.lease.Lease;
import io.qinggui.lease.LeaseIndex;
import io.qinggui.lease.LeaseRun;
import io.qinggui.lease.Terms;
import io.qinggui.operator.inventory.runtime.LineOutcome.Kind;
import io.qinggui.operator.language.LeaseCommand;
import io.qinggui.operator.language.LeaseCommand.ChangeLease;
import io.qinggui.operator.language.LeaseCommand.EndLease;
import io.qinggui.operator.language.LeaseCommand.RecordLease;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.write.InTurns;
import io.qinggui.platform.web.write.Refusal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Works through one inventory. Whatever was sent has an id made of the inventory and the line, so
 * that beginning again after a crash does nothing twice, and counts the same.
 */
final class InventoryRun {

  private static final int AT_ONCE = 1_000;

  private final Means means;
  private final Inventory inventory;
  private final boolean again;
  private final LocalDate today;
  private final Filer filer;
  private final Set<String> seen = new HashSet<>();
  private InventoryCount count = InventoryCount.NOTHING;

  /** A fault of ours, which is nothing that the carrier said wrongly: all is begun again. */
  private volatile @Nullable RuntimeException fault;

  InventoryRun(Means means, Inventory inventory) {
    this.means = means;
    this.inventory = inventory;
    this.again = means.files().isBegun(inventory.inventoryId());
    this.today = means.today().date();
    this.filer = Filer.ofCarrier(inventory.lessorId());
  }

  /** A line with the lease that it is about, or what is wrong with it. */
  private record Asked(
      InventoryLines.Line line,
      @Nullable String leaseNumber,
      @Nullable String leaseId,
      @Nullable RecordLease command,
      @Nullable ProblemException problem) {}

  /**
   * To its end, unless it has to stop.
   *
   * @return whether it came to its end
   */
  boolean toEnd(BooleanSupplier stop) throws IOException {
    save();
    try (InventoryLines lines = means.files().lines(inventory);
        BufferedWriter refused = Files.newBufferedWriter(means.files().refusing(inventory))) {
      for (List<InventoryLines.Line> some = some(lines); !some.isEmpty(); some = some(lines)) {
        if (stop.getAsBoolean()) {
          return false;
        }
        add(outcomes(some), some.size(), refused);
      }
      if (!count.endsWithheld()) {
        endWhatIsGone(refused, stop);
      }
    }
    if (stop.getAsBoolean()) {
      return false;
    }
    means.files().finish(inventory, count.finished(means.clock().instant()));
    return true;
  }

  private static List<InventoryLines.Line> some(InventoryLines lines) throws IOException {
    List<InventoryLines.Line> some = new ArrayList<>();
    Optional<InventoryLines.Line> line = lines.next();
    while (line.isPresent()) {
      some.add(line.get());
      line = some.size() < AT_ONCE ? lines.next() : Optional.empty();
    }
    return some;
  }

  /** Looked up together: most lines say what is known. */
  private List<LineOutcome> outcomes(List<InventoryLines.Line> lines) {
    List<Asked> asked =
        lines.parallelStream().map(this::read).toList().stream().map(this::once).toList();
    Map<String, Lease> known =
        means
            .book()
            .leases(
                asked.stream().map(Asked::leaseId).filter(Objects::nonNull).toList(),
                LeaseIndex.NOW);
    return InTurns.of(asked, Asked::leaseId, (index, it) -> outcome(it, known));
  }

  /** The first line that names a lease is about it. */
  private Asked once(Asked asked) {
    if (asked.leaseId() == null) {
      count = count.withheld();
      return asked;
    }
    return seen.add(asked.leaseId())
        ? asked
        : new Asked(
            asked.line(), asked.leaseNumber(), asked.leaseId(), null, conflict("duplicate-line"));
  }

  private Asked read(InventoryLines.Line line) {
    String number = means.reader().leaseNumber(line).orElse(null);
    if (number == null) {
      return new Asked(line, null, null, null, means.reader().whyUnnumbered(line));
    }
    String leaseId = LeaseCommand.leaseId(inventory.lessorId(), number);
    try {
      RecordLease command = means.reader().command(line, inventory.lessorId(), filer);
      return new Asked(line, number, leaseId, command, null);
    } catch (RuntimeException e) {
      return new Asked(line, number, leaseId, null, problem(e));
    }
  }

  private LineOutcome outcome(Asked asked, Map<String, Lease> known) {
    RecordLease command = asked.command();
    if (command == null) {
      return refused(asked, asked.problem());
    }
    try {
      return LineOutcome.of(
          taken(command, Optional.ofNullable(known.get(command.leaseId())), asked.line().number()));
    } catch (RuntimeException e) {
      return refused(asked, problem(e));
    }
  }

  private ProblemException problem(RuntimeException e) {
    ProblemException problem = means.problems().translate(e);
    if (problem.status().is5xxServerError()) {
      fault = e;
    }
    return problem;
  }

  private Kind taken(RecordLease line, Optional<Lease> known, int number) {
    Optional<Kind> before = again ? before(number) : Optional.empty();
    if (before.isPresent()) {
      return before.get();
    }
    if (known.isEmpty()) {
      means.commands().send(line, context(Kind.RECORDED + ":" + number));
      return Kind.RECORDED;
    }
    return compared(line, known.get(), number);
  }

  private Kind compared(RecordLease line, Lease known, int number) {
    if (!Comparison.isSameLease(line, known)) {
      throw conflict("lease-recorded-differently");
    }
    LocalDate asOf = inventory.asOf();
    if (known.endedOn() != null && !known.endedOn().isAfter(asOf)) {
      throw conflict("lease-is-over");
    }
    Optional<Terms.Change> change = Comparison.change(line, known, asOf);
    if (change.isEmpty()) {
      return Kind.UNCHANGED;
    }
    Terms.Change it = change.get();
    means
        .commands()
        .send(
            new ChangeLease(
                line.leaseId(),
                it.changedOn(),
                it.until(),
                it.mbps(),
                it.purpose(),
                it.service(),
                filer,
                today),
            context(Kind.CHANGED + ":" + number));
    return Kind.CHANGED;
  }

  private Optional<Kind> before(int number) {
    return List.of(Kind.RECORDED, Kind.CHANGED).stream()
        .filter(kind -> wasSent(kind + ":" + number))
        .findFirst();
  }

  private boolean wasSent(String part) {
    return means.ledger().outcome(context(part).commandId()).isPresent();
  }

  private void endWhatIsGone(BufferedWriter refused, BooleanSupplier stop) throws IOException {
    List<LeaseRun> gone = new ArrayList<>();
    means
        .book()
        .index()
        .everyRunOfLessor(
            inventory.lessorId(),
            run -> {
              if (!seen.contains(run.leaseId()) && mayBeGone(run)) {
                gone.add(run);
              }
            });
    for (int at = 0; at < gone.size() && !stop.getAsBoolean(); at += AT_ONCE) {
      List<LeaseRun> some = gone.subList(at, Math.min(gone.size(), at + AT_ONCE));
      add(InTurns.of(some, LeaseRun::leaseId, (index, run) -> end(run)), 0, refused);
    }
  }

  /** It runs on the day, or was ended on it by this inventory before. */
  private boolean mayBeGone(LeaseRun run) {
    LocalDate asOf = inventory.asOf();
    return !run.from().isAfter(asOf)
        && (run.until().isAfter(asOf)
            || (again && run.until().equals(asOf) && wasSent(ending(run))));
  }

  private LineOutcome end(LeaseRun run) {
    try {
      means
          .commands()
          .send(
              new EndLease(
                  run.leaseId(),
                  inventory.asOf(),
                  "未列入截至%s的租用清单".formatted(inventory.asOf()),
                  filer,
                  today),
              context(ending(run)));
      return LineOutcome.of(Kind.ENDED);
    } catch (RuntimeException e) {
      return new LineOutcome(
          Kind.REFUSED,
          null,
          null,
          run.leaseId(),
          Refusal.of(problem(e), LineReader.FIELD).code(),
          null);
    }
  }

  private static String ending(LeaseRun run) {
    return Kind.ENDED + ":" + run.leaseId();
  }

  private CommandContext context(String part) {
    return new CommandContext(
        inventory.inventoryId() + ":" + part,
        inventory.digest(),
        inventory.actor(),
        OptionalLong.empty(),
        inventory.dryRun(),
        Map.of("inventory", inventory.inventoryId()));
  }

  private void add(List<LineOutcome> outcomes, int lines, BufferedWriter refused)
      throws IOException {
    if (fault != null) {
      throw fault;
    }
    for (LineOutcome each : outcomes) {
      if (each.kind() == Kind.REFUSED) {
        refused.write(means.reader().text(each));
        refused.newLine();
      }
    }
    count = count.plus(lines, outcomes);
    save();
  }

  private void save() {
    means.files().count(inventory.inventoryId(), count);
  }

  private static ProblemException conflict(String code) {
    return ProblemException.conflict(code, Map.of());
  }

  private static LineOutcome refused(Asked asked, @Nullable ProblemException problem) {
    Refusal refusal =
        problem == null
            ? new Refusal(String.valueOf(asked.line().code()), null)
            : Refusal.of(problem, LineReader.FIELD);
    return new LineOutcome(
        Kind.REFUSED,
        asked.line().number(),
        asked.leaseNumber(),
        asked.leaseId(),
        refusal.code(),
        refusal.pointer());
  }
}

package io.qinggui.inspection.register.runtime;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.RegisterEvent;
import io.qinggui.inspection.language.RegisterEvent.LicenseFactNoted;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.LedgerFollower;
import io.qinggui.platform.reference.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Who holds which license, as of any day and as known at any moment. */
public final class Register implements AutoCloseable {

  private final EventCatalog<InspectionEvent> catalog;
  private final LedgerFollower follower;

  /** What was noted of each operator, in the order in which it was; lists are replaced. */
  private final Map<String, List<Fact>> facts = new ConcurrentSkipListMap<>();

  /** By operator, what the facts come to now; kept until there are more. */
  private final Map<String, OperatorFacts> known = new ConcurrentHashMap<>();

  /**
   * Begins to read the ledger.
   *
   * @param catalog reads its events
   */
  public Register(Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    this.catalog = catalog;
    this.follower = new LedgerFollower("register", ledger);
    follower.tell(it -> it.startsWith(RegisterEvent.STREAMS + "/"), this::add);
    follower.start();
  }

  /**
   * Who is looked for.
   *
   * @param services at least one of them is licensed; any when empty
   * @param provinces in at least one of them; anywhere when empty
   */
  public record Coverage(Set<Service> services, Set<String> provinces) {

    /** Copies the sets. */
    public Coverage {
      services = Set.copyOf(services);
      provinces = Set.copyOf(provinces);
    }

    private boolean has(HeldLicense license, LocalDate day) {
      return license.grants().stream()
          .filter(it -> it.dates().contains(day))
          .filter(it -> services.isEmpty() || services.contains(it.service()))
          .anyMatch(it -> provinces.isEmpty() || isIn(it.provinces()));
    }

    private boolean isIn(Set<String> granted) {
      return granted.stream().anyMatch(provinces::contains);
    }
  }

  /**
   * The operators with a license in force on a day that covers what is looked for, by their ids.
   */
  public SortedSet<String> licensed(Coverage coverage, LocalDate day, Instant knownAt) {
    follower.awaitAll();
    SortedSet<String> licensed = new TreeSet<>();
    for (String operatorId : facts.keySet()) {
      if (licenses(operatorId, knownAt).stream().anyMatch(it -> coverage.has(it, day))) {
        licensed.add(operatorId);
      }
    }
    return licensed;
  }

  /** A license and who holds it. */
  public record Held(String operatorId, HeldLicense license) {

    /** The provinces that it ever covered. */
    public SortedSet<String> provinces() {
      SortedSet<String> provinces = new TreeSet<>();
      license.grants().forEach(it -> provinces.addAll(it.provinces()));
      return provinces;
    }
  }

  /** Who holds which license on a day, in force or suspended, in the order of their numbers. */
  public List<Held> held(LocalDate day, Instant knownAt) {
    follower.awaitAll();
    return facts.keySet().stream()
        .flatMap(
            operatorId ->
                licenses(operatorId, knownAt).stream()
                    .filter(it -> it.isHolderOn(day))
                    .map(it -> new Held(operatorId, it)))
        .sorted(Comparator.comparing(it -> it.license().number()))
        .toList();
  }

  private List<HeldLicense> licenses(String operatorId, Instant knownAt) {
    OperatorFacts now = known.computeIfAbsent(operatorId, this::together);
    return List.copyOf((isAllKnown(operatorId, knownAt) ? now : now.knownAt(knownAt)).licenses());
  }

  /** Whether nothing about it is newer; whoever else held its licenses may have newer facts. */
  private boolean isAllKnown(String operatorId, Instant knownAt) {
    List<Fact> own = facts.getOrDefault(operatorId, List.of());
    return own.stream()
        .noneMatch(
            it ->
                it.ref().recordedAt().isAfter(knownAt)
                    || it instanceof Fact.TakeOver
                    || it instanceof Fact.HolderChange);
  }

  private OperatorFacts together(String operatorId) {
    OperatorFacts own = OperatorFacts.of(operatorId, facts.getOrDefault(operatorId, List.of()));
    List<OperatorFacts> others = new ArrayList<>();
    for (String other : own.namedHolders()) {
      if (!other.equals(operatorId)) {
        others.add(OperatorFacts.of(other, facts.getOrDefault(other, List.of())));
      }
    }
    return own.with(others);
  }

  private void add(LedgerEvent event) {
    LicenseFactNoted note = (LicenseFactNoted) catalog.read(event).event();
    List<Fact> more = new ArrayList<>(facts.getOrDefault(note.operatorId(), List.of()));
    more.add(LicenseFacts.of(note, event.recordedAt()));
    facts.put(note.operatorId(), List.copyOf(more));
    // of whoever held a license of its as well
    together(note.operatorId()).namedHolders().forEach(known::remove);
    known.remove(note.operatorId());
  }

  @Override
  public void close() {
    follower.close();
  }
}

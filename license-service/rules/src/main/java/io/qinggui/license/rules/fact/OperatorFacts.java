package io.qinggui.license.rules.fact;

import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything known about one operator, whatever the order in which it arrived. What was withdrawn
 * does not count. Where later facts supersede earlier ones, the one recorded last counts:
 *
 * <ul>
 *   <li>registration: one per operator;
 *   <li>license, and its cancellation, revocation and annulment: one each per license number;
 *   <li>service report: one per service and province;
 *   <li>credit record, and its removal: one per record;
 *   <li>determination of seriousness: one per case;
 *   <li>circuit file: one per carrier; cross-border approval: one per approval number.
 * </ul>
 *
 * Renewals, expansions, suspensions, commitments, evaluations, dockings, findings about services,
 * annual checks, successions and resumptions add to each other; which of them prevails on a legal
 * date is for the rules.
 *
 * <p>What is known about its predecessors stands beside it: it is theirs, and the rules say what of
 * it counts for the operator. What is of a license that passed from one holder to another is with
 * each of its holders.
 */
public final class OperatorFacts {

  private final String operatorId;
  private final List<Fact> own;
  private final List<Fact> recorded;
  private final List<Fact.Withdrawal> withdrawals;
  private final List<Fact> facts;
  private final Map<Class<? extends Fact>, List<Fact>> byKind = new HashMap<>();
  private final Map<String, List<Fact.Commitment>> commitments;
  private final Map<String, List<Fact.Evaluation>> evaluations;
  private final Map<String, List<Fact.Docking>> dockings;
  private final Map<String, List<Fact.ServiceOpening>> serviceOpenings;
  private final Map<String, HeldLicense> licenses = new LinkedHashMap<>();
  private final Map<String, OperatorFacts> others;
  private final List<Inheritance> inheritance;

  private OperatorFacts(String operatorId, List<Fact> own, Map<String, OperatorFacts> others) {
    this.operatorId = operatorId;
    this.own = own;
    this.recorded = SharedLicenses.together(operatorId, own, others);
    this.others = others;
    this.withdrawals =
        recorded.stream()
            .filter(Fact.Withdrawal.class::isInstance)
            .map(Fact.Withdrawal.class::cast)
            .toList();
    this.facts = counting(recorded, withdrawals);
    facts.forEach(it -> byKind.computeIfAbsent(it.getClass(), kind -> new ArrayList<>()).add(it));
    commitments = byLicense(Fact.Commitment.class, Fact.Commitment::license);
    evaluations = byLicense(Fact.Evaluation.class, Fact.Evaluation::license);
    dockings = byLicense(Fact.Docking.class, Fact.Docking::license);
    serviceOpenings = byLicense(Fact.ServiceOpening.class, Fact.ServiceOpening::license);
    holdLicenses();
    inheritance = others.isEmpty() ? List.of() : Inheritance.of(this, others);
  }

  private static List<Fact> counting(List<Fact> recorded, List<Fact.Withdrawal> withdrawals) {
    return withdrawals.isEmpty()
        ? recorded
        : Counting.of(
            recorded.stream().filter(it -> !(it instanceof Fact.Withdrawal)).toList(),
            Fact::ref,
            withdrawals);
  }

  /** The facts of an operator; the same fact twice counts once. */
  public static OperatorFacts of(String operatorId, Collection<? extends Fact> facts) {
    List<Fact> sorted = new ArrayList<>(facts);
    sorted.sort(Comparator.comparing(Fact::ref).thenComparing(Fact::toString));
    List<Fact> once = new ArrayList<>(sorted.size());
    sorted.stream().filter(it -> !repeats(it, once)).forEach(once::add);
    return new OperatorFacts(operatorId, List.copyOf(once), Map.of());
  }

  /** Facts that are equal come from the same event, so only the last ones need a look. */
  private static boolean repeats(Fact fact, List<Fact> earlier) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      if (!earlier.get(i).ref().equals(fact.ref())) {
        return false;
      }
      if (earlier.get(i).equals(fact)) {
        return true;
      }
    }
    return false;
  }

  /** An operator about which nothing is known. */
  public static OperatorFacts unknown(String operatorId) {
    return new OperatorFacts(operatorId, List.of(), Map.of());
  }

  /** What was recorded about the operator itself. */
  List<Fact> own() {
    return own;
  }

  /** Only what was recorded by then, about the operator and about others. */
  public OperatorFacts knownAt(Instant moment) {
    Map<String, OperatorFacts> then = new HashMap<>();
    others.forEach((id, it) -> then.put(id, it.knownAt(moment)));
    return new OperatorFacts(
        operatorId,
        own.stream().filter(it -> !it.ref().recordedAt().isAfter(moment)).toList(),
        Map.copyOf(then));
  }

  /** These facts and more. */
  public OperatorFacts and(Collection<? extends Fact> more) {
    List<Fact> together = new ArrayList<>(own);
    together.addAll(more);
    return of(operatorId, together).with(others.values());
  }

  /**
   * These facts, and what is known about others. Those count that are its predecessors by the
   * successions that count, next to it or over others, and those that held a license of its, with
   * what is of that license. So more of them do no harm.
   *
   * @param about what is known about each of them by itself
   */
  public OperatorFacts with(Collection<OperatorFacts> about) {
    if (about.isEmpty()) {
      return this;
    }
    Map<String, OperatorFacts> byId = new HashMap<>();
    about.forEach(it -> byId.put(it.operatorId(), it));
    return new OperatorFacts(operatorId, own, Map.copyOf(byId));
  }

  /**
   * The same as {@link #with}, beside what is known about others already, which the new gives way
   * to where it is about the same operator.
   */
  public OperatorFacts besides(Collection<OperatorFacts> about) {
    Map<String, OperatorFacts> byId = new HashMap<>(others);
    about.forEach(it -> byId.putAll(it.others));
    about.forEach(
        it -> byId.put(it.operatorId, new OperatorFacts(it.operatorId, it.own, Map.of())));
    byId.remove(operatorId);
    return with(byId.values());
  }

  public String operatorId() {
    return operatorId;
  }

  /** Whether anything at all is known. */
  public boolean known() {
    return !facts.isEmpty();
  }

  /**
   * What was recorded of corrections, in that order; then that of what it has from predecessors.
   */
  public List<Fact.Withdrawal> withdrawals() {
    List<Fact.Withdrawal> all = new ArrayList<>(withdrawals);
    inheritance.forEach(it -> all.addAll(it.predecessor().withdrawalsOfWhatPasses()));
    return all;
  }

  private List<Fact.Withdrawal> withdrawalsOfWhatPasses() {
    Set<String> passing =
        recorded.stream()
            .filter(OperatorFacts::passes)
            .map(it -> it.ref().eventId())
            .collect(Collectors.toSet());
    return withdrawals.stream().filter(it -> passing.contains(it.eventId())).toList();
  }

  /** Whether it may count for a successor, too; what is of a license stays with the license. */
  private static boolean passes(Fact fact) {
    return fact instanceof Fact.CreditListing
        || fact instanceof Fact.CreditRemoval
        || fact instanceof Fact.Seriousness
        || fact instanceof Fact.Succession;
  }

  /**
   * The facts that count, in the order in which they were recorded; one that takes the place of a
   * withdrawn one stands where that stood.
   */
  public List<Fact> all() {
    return facts;
  }

  public boolean carrier() {
    return latest(Fact.Registration.class, it -> "").stream().anyMatch(Fact.Registration::carrier);
  }

  /** Whether it is in the register of operators, of whatever kind. */
  public boolean isRegistered() {
    return !latest(Fact.Registration.class, it -> "").isEmpty();
  }

  /** Its licenses, in the order in which they were first recorded. */
  public Collection<HeldLicense> licenses() {
    return licenses.values();
  }

  public Optional<HeldLicense> license(String number) {
    return Optional.ofNullable(licenses.get(number));
  }

  public Collection<Fact.ServiceReport> serviceReports() {
    return latest(Fact.ServiceReport.class, it -> it.service() + it.province());
  }

  /**
   * Where it was seen running what by a survey or spot check, in the order in which it was
   * recorded.
   *
   * @param observedBy its id
   */
  public List<Fact.Observation> seenRunning(String observedBy) {
    return of(Fact.Observation.class)
        .filter(it -> it.running() && it.observedBy().equals(observedBy))
        .toList();
  }

  /**
   * By which surveys and spot checks it was ever said to have been seen, whatever it was seen
   * doing, and whether that counts or not.
   */
  public Set<String> observedBy() {
    return own.stream()
        .filter(Fact.Observation.class::isInstance)
        .map(it -> ((Fact.Observation) it).observedBy())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where it is at home: licensed at some time, or reported running. */
  public Set<String> provinces() {
    Set<String> provinces = new TreeSet<>();
    licenses().forEach(license -> license.grants().forEach(it -> provinces.addAll(it.provinces())));
    serviceReports().forEach(it -> provinces.add(it.province()));
    return provinces;
  }

  public List<Fact.Commitment> commitments(String license) {
    return commitments.getOrDefault(license, List.of());
  }

  public List<Fact.Evaluation> evaluations() {
    return of(Fact.Evaluation.class).filter(it -> isOfItsLicense(it.license(), it)).toList();
  }

  /** Those filed under one license. */
  public List<Fact.Evaluation> evaluations(String license) {
    return evaluations.getOrDefault(license, List.of());
  }

  public List<Fact.Docking> dockings(String license) {
    return dockings.getOrDefault(license, List.of());
  }

  public List<Fact.ServiceOpening> serviceOpenings(String license) {
    return serviceOpenings.getOrDefault(license, List.of());
  }

  public List<Fact.AnnualCheck> annualChecks() {
    return of(Fact.AnnualCheck.class).filter(it -> isOfItsLicense(it.license(), it)).toList();
  }

  public Collection<Fact.CreditListing> creditListings() {
    return latest(Fact.CreditListing.class, Fact.CreditListing::creditRecordId);
  }

  public Optional<Fact.CreditRemoval> creditRemoval(String creditRecordId) {
    return of(Fact.CreditRemoval.class)
        .filter(it -> it.creditRecordId().equals(creditRecordId))
        .reduce((earlier, later) -> later);
  }

  /** Violations that were determined to be serious. */
  public List<Fact.Seriousness> seriousViolations() {
    return latest(Fact.Seriousness.class, Fact.Seriousness::caseId).stream()
        .filter(Fact.Seriousness::serious)
        .toList();
  }

  public List<Fact.Resumption> resumptions() {
    return of(Fact.Resumption.class).toList();
  }

  public Optional<Fact.CircuitFile> circuitFile(String carrierId) {
    return of(Fact.CircuitFile.class)
        .filter(it -> it.carrierId().equals(carrierId))
        .reduce((earlier, later) -> later);
  }

  public Collection<Fact.CrossBorderApproval> crossBorderApprovals() {
    return latest(Fact.CrossBorderApproval.class, Fact.CrossBorderApproval::approvalNumber);
  }

  /** The last evaluation of its credit that was made by a date; of one day, that recorded last. */
  public Optional<Fact.CreditEvaluation> creditEvaluationOn(LocalDate date) {
    return of(Fact.CreditEvaluation.class)
        .filter(it -> !it.evaluatedOn().isAfter(date))
        .reduce((best, it) -> it.evaluatedOn().isBefore(best.evaluatedOn()) ? best : it);
  }

  /** What a carrier was ordered about it, in the order in which it was recorded. */
  public List<Fact.CarrierOrder> ordersTo(String carrierId) {
    return of(Fact.CarrierOrder.class).filter(it -> it.carrierId().equals(carrierId)).toList();
  }

  /** The days on which it belongs to a group that the other one belongs to as well. */
  public Intervals daysInAGroupWith(OperatorFacts other) {
    Map<String, Intervals> its = other.groups();
    Intervals together = Intervals.none();
    for (Map.Entry<String, Intervals> each : groups().entrySet()) {
      together =
          together.or(each.getValue().and(its.getOrDefault(each.getKey(), Intervals.none())));
    }
    return together;
  }

  /** Of one group on one first day the fact recorded last counts. */
  private Map<String, Intervals> groups() {
    Map<String, Intervals> groups = new HashMap<>();
    for (Fact.Affiliation it : latest(Fact.Affiliation.class, it -> it.groupId() + it.from())) {
      LocalDate until = it.until() == null ? LocalDate.MAX : Interval.dayAfter(it.until());
      groups.merge(it.groupId(), Intervals.between(it.from(), until), Intervals::or);
    }
    return groups;
  }

  /** By which it took the places of others. */
  List<Fact.Succession> successions() {
    return of(Fact.Succession.class).toList();
  }

  /**
   * Whom it takes the facts of to know its standing: whose place it ever was said to have taken,
   * and who ever was said to have held a license before or after it, whether that counts or not.
   */
  public Set<String> namedOthers() {
    Set<String> ids = new TreeSet<>(namedHolders());
    for (Fact fact : own) {
      if (fact instanceof Fact.Succession it) {
        ids.add(it.predecessorId());
      }
    }
    return ids;
  }

  /** Who ever was said to have held a license of its before or after it. */
  public Set<String> namedHolders() {
    return SharedLicenses.holders(own);
  }

  /** Whether it had taken that operator's place by the date. */
  public boolean hasSucceeded(String predecessorId, LocalDate date) {
    return successions().stream()
        .anyMatch(
            it -> it.predecessorId().equals(predecessorId) && !it.effectiveOn().isAfter(date));
  }

  /**
   * Violations of other holders of a license, determined to be serious while the license was
   * theirs.
   */
  public List<Fact.Seriousness> seriousViolationsOfOtherHolders(HeldLicense license) {
    List<Fact.Seriousness> found = new ArrayList<>();
    license
        .tenures()
        .forEach(
            (holder, dates) -> {
              if (!holder.equals(operatorId) && others.containsKey(holder)) {
                others.get(holder).seriousViolations().stream()
                    .filter(it -> dates.and(license.held()).contains(it.determinedOn()))
                    .forEach(found::add);
              }
            });
    return found;
  }

  /** Who took its place. */
  public Set<String> successors() {
    return of(Fact.Successor.class)
        .map(Fact.Successor::successorId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What it has from its predecessors, each once. */
  public List<Inheritance> inheritance() {
    return inheritance;
  }

  private <F extends Fact> Stream<F> of(Class<F> kind) {
    return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast);
  }

  private <F extends Fact> Map<String, List<F>> byLicense(
      Class<F> kind, Function<F, String> license) {
    Map<String, List<F>> byLicense = new HashMap<>();
    for (Fact fact : byKind.getOrDefault(kind, List.of())) {
      F it = kind.cast(fact);
      byLicense.computeIfAbsent(license.apply(it), any -> new ArrayList<>()).add(it);
    }
    return byLicense;
  }

  /** Of the facts with the same key, the one recorded last; facts are in the order of recording. */
  private <F extends Fact> Collection<F> latest(Class<F> kind, Function<F, String> key) {
    Map<String, F> latest = new LinkedHashMap<>();
    of(kind).forEach(it -> latest.put(key.apply(it), it));
    return latest.values();
  }

  private void holdLicenses() {
    Map<String, LicenseActs> acts = LicenseActs.byLicense(facts);
    for (Fact.License issued : latest(Fact.License.class, Fact.License::number)) {
      LicenseActs itsActs = acts.getOrDefault(issued.number(), LicenseActs.NONE);
      // whoever it never passed to, by what counts, does not hold it
      if (others.isEmpty()
          || own.contains(issued)
          || Tenure.of(itsActs.holderChanges).dates().containsKey(operatorId)) {
        licenses.put(issued.number(), new HeldLicense(issued, itsActs, operatorId));
      }
    }
  }

  private boolean isOfItsLicense(String license, Fact fact) {
    return others.isEmpty() || licenses.containsKey(license) || own.contains(fact);
  }
}

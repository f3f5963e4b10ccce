package io.qinggui.license.rules.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Licenses that passed from one holder to another. What was filed under one is recorded with
 * whoever held it then, and is of the license, so each of its holders has all of it.
 */
final class SharedLicenses {

  private SharedLicenses() {}

  /** The facts of an operator, and those of its licenses that are recorded with other holders. */
  static List<Fact> together(String operatorId, List<Fact> own, Map<String, OperatorFacts> others) {
    Set<String> licenses = others.isEmpty() ? Set.of() : licenses(own);
    if (licenses.isEmpty()) {
      return own;
    }
    List<Fact> all = new ArrayList<>(own);
    for (String license : licenses) {
      holders(license, operatorId, own, others).forEach(it -> addOf(license, it, all));
    }
    all.sort(Comparator.comparing(Fact::ref).thenComparing(Fact::toString));
    return List.copyOf(new LinkedHashSet<>(all));
  }

  /** Those that have ever been said to have passed. */
  private static Set<String> licenses(List<Fact> facts) {
    Set<String> licenses = new TreeSet<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.HolderChange || fact instanceof Fact.TakeOver) {
        licenseOf(fact).ifPresent(licenses::add);
      }
    }
    return licenses;
  }

  /** Who is named as a holder before or after. */
  static Set<String> holders(List<Fact> facts) {
    Set<String> ids = new TreeSet<>();
    for (Fact fact : facts) {
      switch (fact) {
        case Fact.HolderChange it -> ids.add(it.successor());
        case Fact.TakeOver it -> ids.add(it.from());
        case Fact other -> {}
      }
    }
    return ids;
  }

  /** The other holders of a license, next to the operator or over others, each once. */
  private static List<OperatorFacts> holders(
      String license, String operatorId, List<Fact> own, Map<String, OperatorFacts> others) {
    Set<String> met = new HashSet<>(Set.of(operatorId));
    List<OperatorFacts> found = new ArrayList<>();
    List<String> ahead = new ArrayList<>(holders(of(license, own)));
    while (!ahead.isEmpty()) {
      String id = ahead.removeLast();
      OperatorFacts other = others.get(id);
      if (met.add(id) && other != null) {
        found.add(other);
        ahead.addAll(holders(of(license, other.own())));
      }
    }
    return found;
  }

  private static List<Fact> of(String license, List<Fact> facts) {
    return facts.stream().filter(it -> licenseOf(it).filter(license::equals).isPresent()).toList();
  }

  /** What is of the license, and what was withdrawn of that. */
  private static void addOf(String license, OperatorFacts holder, List<Fact> all) {
    List<Fact> facts = of(license, holder.own());
    Set<String> events = new HashSet<>();
    facts.forEach(it -> events.add(it.ref().eventId()));
    all.addAll(facts);
    for (Fact fact : holder.own()) {
      if (fact instanceof Fact.Withdrawal it && events.contains(it.eventId())) {
        all.add(it);
      }
    }
  }

  private static Optional<String> licenseOf(Fact fact) {
    return Optional.ofNullable(
        switch (fact) {
          case Fact.License it -> it.number();
          case Fact.Ending it -> it.license();
          case Fact.Suspension it -> it.license();
          case Fact.Renewal it -> it.license();
          case Fact.Expansion it -> it.license();
          case Fact.HolderChange it -> it.license();
          case Fact.TakeOver it -> it.license();
          case Fact.Commitment it -> it.license();
          case Fact.Evaluation it -> it.license();
          case Fact.Docking it -> it.license();
          case Fact.AnnualCheck it -> it.license();
          case Fact.ServiceOpening it -> it.license();
          case Fact.Resumption it -> it.license();
          case Fact.Registration it -> null;
          case Fact.ServiceReport it -> null;
          case Fact.Observation it -> null;
          case Fact.CreditListing it -> null;
          case Fact.CreditRemoval it -> null;
          case Fact.Seriousness it -> null;
          case Fact.CircuitFile it -> null;
          case Fact.Withdrawal it -> null;
          case Fact.Succession it -> null;
          case Fact.Successor it -> null;
          case Fact.CrossBorderApproval it -> null;
          case Fact.Affiliation it -> null;
          case Fact.CarrierOrder it -> null;
          case Fact.CreditEvaluation it -> null;
        });
  }
}

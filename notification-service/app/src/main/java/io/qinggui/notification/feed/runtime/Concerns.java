package io.qinggui.notification.feed.runtime;

import io.qinggui.license.contract.StandingChanged;
import io.qinggui.notification.feed.FeedEntry;
import io.qinggui.operator.contract.OperatorRegistered;
import io.qinggui.operator.contract.OperatorRenamed;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what each entry of the feed concerns, by the entries before it: a fold over the feed, so
 * that the answer is the same whoever computes it and whenever.
 *
 * <p>An event concerns the provinces and services that its data names anywhere, and the operator's
 * own province. A standing concerns also what the one before it concerned: who was told that an
 * operator is barred must be told that it no longer is.
 */
final class Concerns {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, String> homes = new HashMap<>();
  private final Map<String, Scope> standings = new HashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();

  /** What is concerned; an empty set stands for all. */
  private record Scope(Set<String> provinces, Set<String> services) {

    Scope with(Scope other) {
      return new Scope(union(provinces, other.provinces), union(services, other.services));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
      if (one.isEmpty() || other.isEmpty()) {
        return Set.of();
      }
      Set<String> both = new HashSet<>(one);
      both.addAll(other);
      return both;
    }
  }

  /** What the next entry of the feed is about. */
  FeedEntry next(LedgerEvent stored) {
    JsonNode event = JSON.readTree(stored.data());
    String type = event.path("type").asString("");
    JsonNode data = event.path("data");
    String subject = stored.subject();
    if (type.equals(OperatorRegistered.TYPE)) {
      homes.put(subject, data.path("province").asString(""));
    }
    if (type.equals(OperatorRegistered.TYPE) || type.equals(OperatorRenamed.TYPE)) {
      names.put(subject, data.path("name").asString(""));
    }
    Scope scope =
        type.equals(StandingChanged.TYPE) ? standing(subject, data) : named(subject, data);
    return new FeedEntry(
        stored.position(),
        event.path("id").asString(""),
        type,
        subject,
        scope.provinces(),
        scope.services());
  }

  /** The name of an operator, as far as the feed was read. Safe for use by many threads. */
  Optional<String> operatorName(String operatorId) {
    return Optional.ofNullable(names.get(operatorId));
  }

  private Scope named(String subject, JsonNode data) {
    Set<String> provinces = new HashSet<>();
    Set<String> services = new HashSet<>();
    collect(data, provinces, services);
    String home = homes.get(subject);
    if (home != null) {
      provinces.add(home);
    }
    return new Scope(provinces, services);
  }

  private static void collect(JsonNode node, Set<String> provinces, Set<String> services) {
    node.properties()
        .forEach(
            field -> {
              switch (field.getKey()) {
                case "province", "provinces" -> texts(field.getValue(), provinces);
                case "service", "services" -> texts(field.getValue(), services);
                default -> collect(field.getValue(), provinces, services);
              }
            });
    if (node.isArray()) {
      node.forEach(each -> collect(each, provinces, services));
    }
  }

  private static void texts(JsonNode value, Set<String> into) {
    if (value.isString()) {
      into.add(value.stringValue());
    }
    if (value.isArray()) {
      value.forEach(each -> texts(each, into));
    }
  }

  /** An effect that names no province is of all of them. */
  private Scope standing(String subject, JsonNode data) {
    Scope now = standing(data.path("effects"), subject);
    Scope before = standings.put(subject, now);
    return before == null ? now : now.with(before);
  }

  private Scope standing(JsonNode effects, String subject) {
    boolean everywhere = false;
    boolean everything = false;
    Set<String> provinces = new HashSet<>();
    Set<String> services = new HashSet<>();
    for (JsonNode effect : effects) {
      everywhere |= !effect.path("province").isString();
      everything |= !effect.path("service").isString();
      collect(effect, provinces, services);
    }
    String home = homes.get(subject);
    if (home != null) {
      provinces.add(home);
    }
    return new Scope(
        everywhere || effects.isEmpty() && home == null ? Set.of() : provinces,
        everything ? Set.of() : services);
  }
}

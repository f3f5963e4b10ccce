package io.qinggui.kit.build;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an auditor would ask about an operator: wherever it ever had a grant or reported a service,
 * whether it may operate it and take customers there, on every day on which that may change, and on
 * the day of knowledge.
 */
final class DefaultQuestions {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> KINDS = List.of("OPERATE", "ACCEPT_CUSTOMER");

  private record Place(Service service, String province) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int order = service.compareTo(other.service);
      return order != 0 ? order : province.compareTo(other.province);
    }
  }

  private DefaultQuestions() {}

  static List<String> about(String operatorId, Standing standing, Instant knownAt) {
    List<String> questions = new ArrayList<>();
    SortedSet<Place> places = new TreeSet<>();
    standing.facts().all().forEach(fact -> places(fact).forEach(places::add));
    for (Place place : places) {
      for (LocalDate day : days(place, standing, Beijing.dateOf(knownAt))) {
        KINDS.forEach(kind -> questions.add(question(kind, operatorId, place, day)));
      }
    }
    return questions;
  }

  private static Stream<Place> places(Fact fact) {
    if (fact instanceof Fact.License it) {
      return places(it.grants());
    }
    if (fact instanceof Fact.Expansion it) {
      return places(it.grants());
    }
    return fact instanceof Fact.ServiceReport it
        ? Stream.of(new Place(it.service(), it.province()))
        : Stream.empty();
  }

  private static Stream<Place> places(List<Fact.Grant> grants) {
    return grants.stream()
        .flatMap(it -> it.provinces().stream().map(province -> new Place(it.service(), province)));
  }

  private static Set<LocalDate> days(Place place, Standing standing, LocalDate today) {
    Set<LocalDate> days = new TreeSet<>(List.of(today));
    for (Reason reason : standing.timeline()) {
      if (reason.scope().covers(place.service(), place.province())) {
        reason.interval().start().ifPresent(days::add);
        reason.interval().end().ifPresent(days::add);
      }
    }
    return days;
  }

  private static String question(String kind, String operatorId, Place place, LocalDate day) {
    Map<String, String> question = new LinkedHashMap<>();
    question.put("question", kind);
    question.put("operatorId", operatorId);
    question.put("service", place.service().name());
    question.put("province", place.province());
    question.put("validAt", Beijing.startOf(day).toString());
    return JSON.writeValueAsString(question);
  }
}

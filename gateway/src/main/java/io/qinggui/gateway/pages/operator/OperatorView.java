package io.qinggui.gateway.pages.operator;

import io.qinggui.gateway.pages.PageTexts;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What stands at the head of an operator's page.
 *
 * @param id code or assigned id
 * @param registered whether it was in the register at the moment of the second clock
 * @param kind code of its kind
 * @param province its code
 * @param registeredOn the day of the entry in the register
 * @param otherNames earlier and later ones
 * @param knownAt the moment by which all of the page was read
 * @param known the same in words
 * @param nextChange the next day on which the standing changes by itself; empty when there is none
 */
public record OperatorView(
    String id,
    boolean registered,
    String kind,
    String province,
    String registeredOn,
    List<String> otherNames,
    String knownAt,
    String known,
    String nextChange) {

  /** Copies the list. */
  public OperatorView {
    otherNames = List.copyOf(otherNames);
  }

  static OperatorView of(String id, OperatorReading reading, PageTexts texts) {
    JsonNode standing = reading.standing();
    String kind = reading.operator().map(it -> it.path("kind").asString("")).orElse("");
    String province = reading.operator().map(it -> it.path("province").asString("")).orElse("");
    String name = reading.name(id);
    return new OperatorView(
        id,
        reading.operator().isPresent(),
        kind,
        province,
        reading.operator().map(it -> texts.day(it.path("registeredOn"))).orElse(""),
        reading.operator().stream()
            .flatMap(it -> it.path("names").valueStream())
            .map(it -> it.path("name").asString(""))
            .filter(it -> !it.equals(name))
            .distinct()
            .toList(),
        reading.knownAt(),
        texts.moment(standing.path("knownAt")),
        texts.day(standing.path("nextChangeAt")));
  }
}

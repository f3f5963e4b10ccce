package io.qinggui.standalone.audit;

import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.platform.reference.OperatorId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Where in the ledgers the events of somebody are: by histories, each asked for once. */
final class Whereabouts {

  private static final String LICENSE = LicenseCommand.streamOf("");
  private static final List<String> AMENDMENTS =
      List.of("io.qinggui.license.rulebook-amended", "io.qinggui.license.amendment-withdrawn");

  private final AuditorReads reads;
  private final Map<String, List<JsonNode>> histories = new HashMap<>();

  Whereabouts(AuditorReads reads) {
    this.reads = reads;
  }

  /**
   * Positions of the events about an operator, or about the rulebook.
   *
   * @return none about whomever else
   */
  List<Long> about(String ledger, String subject) {
    if (subject.equals(RulebookEvent.STREAM)) {
      return positions(ledger, amendments(ledger));
    }
    return OperatorId.isShaped(subject) ? positions(ledger, history(subject).stream()) : List.of();
  }

  /**
   * Positions of the events of a license.
   *
   * @return none of any other stream
   */
  List<Long> ofStream(String ledger, String stream) {
    if (!stream.startsWith(LICENSE)) {
      return List.of();
    }
    SortedSet<Long> positions = new TreeSet<>();
    Set<String> met = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(holder(stream.substring(LICENSE.length())));
    while (!ahead.isEmpty()) {
      String operator = ahead.remove();
      if (met.add(operator)) {
        for (JsonNode event : ofStream(operator, ledger, stream)) {
          positions.add(event.path("position").longValue());
          // who held it before or after is named in what passed it on
          Stream.of("successorId", "predecessorId")
              .map(event.path("data")::path)
              .filter(JsonNode::isString)
              .forEach(it -> ahead.add(it.stringValue()));
        }
      }
    }
    return List.copyOf(positions);
  }

  private List<JsonNode> ofStream(String operator, String ledger, String stream) {
    return history(operator).stream()
        .filter(it -> isOf(ledger, it) && it.path("stream").asString().equals(stream))
        .toList();
  }

  private List<String> holder(String license) {
    JsonNode found = reads.json("/api/v1/licenses/" + AuditorReads.encoded(license));
    JsonNode operator = found.path("operatorId");
    return operator.isString() ? List.of(operator.stringValue()) : List.of();
  }

  private Stream<JsonNode> amendments(String ledger) {
    return AMENDMENTS.stream()
        .flatMap(
            it -> reads.items("/api/v1/ledgers/" + ledger + "/events?type=" + it + "&").stream());
  }

  private List<JsonNode> history(String operator) {
    return histories.computeIfAbsent(
        operator, it -> reads.items("/api/v1/operators/" + it + "/history?"));
  }

  private static List<Long> positions(String ledger, Stream<JsonNode> events) {
    return events
        .filter(it -> isOf(ledger, it))
        .map(it -> it.path("position").longValue())
        .sorted()
        .toList();
  }

  private static boolean isOf(String ledger, JsonNode event) {
    return event.path("ledger").asString().equals(ledger);
  }
}

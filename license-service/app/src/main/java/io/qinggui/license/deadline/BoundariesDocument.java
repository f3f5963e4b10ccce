package io.qinggui.license.deadline;

import io.qinggui.license.rules.standing.Licensing;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing.Boundary;
import io.qinggui.license.standing.ReasonView;
import io.qinggui.license.standing.Standings.Assessed;
import io.qinggui.platform.command.EventJson;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;

/** An operator's boundaries as a document. Dates are ISO text, which sorts as they do. */
final class BoundariesDocument {

  static final String DATES = "dates";
  static final String BOUNDARIES = "boundaries";

  /** Provinces in which the operator is at home: licensed at some time, or reported running. */
  static final String PROVINCES = "provinces";

  private BoundariesDocument() {}

  /**
   * @param position of the event that asked for it, which the standing includes
   */
  static Document of(String operatorId, Assessed now, long position) {
    List<Boundary> boundaries = now.standing().boundaries(LocalDate.MIN, LocalDate.MAX);
    return new Document("_id", operatorId)
        .append(DATES, boundaries.stream().map(it -> it.on().toString()).toList())
        .append(PROVINCES, provinces(now))
        .append(BOUNDARIES, boundaries.stream().map(BoundariesDocument::boundary).toList())
        .append(BoundariesProjection.THROUGH, Math.max(now.through(), position));
  }

  private static Document boundary(Boundary boundary) {
    return new Document("date", boundary.on().toString())
        .append("begin", reasons(boundary.begin()))
        .append("end", reasons(boundary.end()));
  }

  /**
   * Without S2, where anything else is left to say: it mirrors a license's coverage in all the
   * provinces outside it, thirty lines that tell a reader nothing and fill the read model.
   */
  private static List<Document> reasons(List<Reason> reasons) {
    List<Reason> telling = reasons.stream().filter(it -> !it.rule().equals(Licensing.S2)).toList();
    return (telling.isEmpty() ? reasons : telling)
        .stream()
            .map(it -> Document.parse(EventJson.mapper().writeValueAsString(ReasonView.of(it))))
            .toList();
  }

  private static List<String> provinces(Assessed now) {
    Stream<String> licensed =
        now.facts().licenses().stream()
            .flatMap(it -> it.grants().stream())
            .flatMap(it -> it.provinces().stream());
    Stream<String> running = now.facts().serviceReports().stream().map(it -> it.province());
    return List.copyOf(new TreeSet<>(Stream.concat(licensed, running).toList()));
  }
}

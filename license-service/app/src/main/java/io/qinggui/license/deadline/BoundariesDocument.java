package io.qinggui.license.deadline;

import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
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

  /** Stands for every province. */
  static final String EVERYWHERE = "*";

  private BoundariesDocument() {}

  /**
   * @param position of the event that asked for it, which the standing includes
   */
  static Document of(String operatorId, Assessed now, long position) {
    List<Boundary> boundaries = now.standing().boundaries(LocalDate.MIN, LocalDate.MAX);
    return new Document("_id", operatorId)
        .append(DATES, boundaries.stream().map(it -> it.on().toString()).toList())
        .append("provinces", provinces(now.standing()))
        .append(BOUNDARIES, boundaries.stream().map(BoundariesDocument::boundary).toList())
        .append(BoundariesProjection.THROUGH, Math.max(now.through(), position));
  }

  private static Document boundary(Boundary boundary) {
    return new Document("date", boundary.on().toString())
        .append("begin", reasons(boundary.begin()))
        .append("end", reasons(boundary.end()));
  }

  private static List<Document> reasons(List<Reason> reasons) {
    return reasons.stream()
        .map(it -> Document.parse(EventJson.mapper().writeValueAsString(ReasonView.of(it))))
        .toList();
  }

  private static List<String> provinces(Standing standing) {
    Stream<String> all =
        standing.timeline().stream().map(it -> it.scope().province().orElse(EVERYWHERE));
    return List.copyOf(new TreeSet<>(all.toList()));
  }
}

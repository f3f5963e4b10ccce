package io.qinggui.inspection.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.bson.Document;

/**
 * The annual checks of a license as clients see them.
 *
 * @param conclusions as recorded; the last one of a year counts
 */
record AnnualChecksView(
    String licenseNumber,
    String operatorId,
    List<Conclusion> conclusions,
    @JsonIgnore long version) {

  record Conclusion(int year, String outcome, String concludedOn, List<String> reasons) {}

  static AnnualChecksView of(Document license) {
    return new AnnualChecksView(
        license.getString("_id"),
        license.getString("operatorId"),
        license.getList("conclusions", Document.class).stream()
            .map(AnnualChecksView::conclusion)
            .toList(),
        license.get("version", Number.class).longValue());
  }

  private static Conclusion conclusion(Document each) {
    return new Conclusion(
        each.getInteger("year"),
        each.getString("outcome"),
        each.getString("concludedOn"),
        each.getList("reasons", String.class));
  }
}

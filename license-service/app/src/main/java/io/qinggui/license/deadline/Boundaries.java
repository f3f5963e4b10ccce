package io.qinggui.license.deadline;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.qinggui.license.standing.ReasonView;
import io.qinggui.platform.command.EventJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All operators' boundaries, as the read model has them. */
public final class Boundaries {

  private final MongoCollection<Document> documents;

  /**
   * @param database where {@link BoundariesProjection} keeps its documents
   */
  public Boundaries(MongoDatabase database) {
    this.documents = database.getCollection(BoundariesProjection.NAME);
  }

  /** The operators with a boundary in a stretch of dates, first and last included. */
  public List<String> operatorsBetween(LocalDate first, LocalDate last) {
    List<String> ids = new ArrayList<>();
    for (Document found :
        documents.find(between(first, last)).projection(Projections.include("_id"))) {
      ids.add(found.getString("_id"));
    }
    return ids;
  }

  /** Everybody with facts. */
  public List<String> operators() {
    List<String> ids = new ArrayList<>();
    for (Document found : documents.find().projection(Projections.include("_id"))) {
      ids.add(found.getString("_id"));
    }
    return ids;
  }

  /**
   * The boundaries in a stretch of dates, first and last included, by date and operator.
   *
   * @param province only those that concern it, of operators at home there
   * @param after only those whose {@link Deadline#key} is later
   */
  List<Deadline> between(
      LocalDate first, LocalDate last, @Nullable String province, String after, int limit) {
    List<Deadline> found = new ArrayList<>();
    for (Document document : documents.find(filter(first, last, province))) {
      collect(document, first, last, found);
    }
    return found.stream()
        .filter(each -> province == null || each.concerns(province))
        .filter(each -> each.key().compareTo(after) > 0)
        .sorted(Comparator.comparing(Deadline::key))
        .limit(limit)
        .toList();
  }

  private static void collect(
      Document document, LocalDate first, LocalDate last, List<Deadline> found) {
    for (Document boundary : document.getList(BoundariesDocument.BOUNDARIES, Document.class)) {
      LocalDate date = LocalDate.parse(boundary.getString("date"));
      if (!date.isBefore(first) && !date.isAfter(last)) {
        found.add(
            new Deadline(
                date,
                document.getString("_id"),
                reasons(boundary, "begin"),
                reasons(boundary, "end")));
      }
    }
  }

  private static List<ReasonView> reasons(Document boundary, String field) {
    return boundary.getList(field, Document.class).stream()
        .map(it -> EventJson.mapper().convertValue((Map<String, Object>) it, ReasonView.class))
        .toList();
  }

  private static Bson filter(LocalDate first, LocalDate last, @Nullable String province) {
    return province == null
        ? between(first, last)
        : Filters.and(between(first, last), Filters.eq(BoundariesDocument.PROVINCES, province));
  }

  private static Bson between(LocalDate first, LocalDate last) {
    return Filters.elemMatch(
        BoundariesDocument.DATES,
        new Document("$gte", first.toString()).append("$lte", last.toString()));
  }
}

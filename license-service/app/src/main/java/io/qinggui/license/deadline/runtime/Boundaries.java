package io.qinggui.license.deadline.runtime;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.qinggui.license.standing.runtime.Standings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All operators' boundaries, as the read model has them. */
public final class Boundaries {

  private final MongoCollection<Document> documents;
  private final Standings standings;

  /**
   * @param database where {@link BoundariesProjection} keeps its documents
   * @param standings tells what changes
   */
  public Boundaries(MongoDatabase database, Standings standings) {
    this.standings = standings;
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
  public List<Deadline> between(
      LocalDate first, LocalDate last, @Nullable String province, String after, int limit) {
    List<Place> places = new ArrayList<>();
    for (Document found : documents.find(filter(first, last, province))) {
      for (String date : found.getList(BoundariesDocument.DATES, String.class)) {
        places.add(new Place(date, found.getString("_id")));
      }
    }
    return places.stream()
        .filter(it -> it.date().compareTo(first.toString()) >= 0)
        .filter(it -> it.date().compareTo(last.toString()) <= 0)
        .filter(it -> it.key().compareTo(after) > 0)
        .sorted(Comparator.comparing(Place::key))
        .flatMap(it -> deadline(it).stream())
        .filter(each -> province == null || each.concerns(province))
        .limit(limit)
        .toList();
  }

  /** Where in the list a boundary is. */
  private record Place(String date, String operatorId) {
    String key() {
      return Deadline.key(date, operatorId);
    }
  }

  /** Empty when facts that the read model does not have yet have moved the boundary. */
  private Optional<Deadline> deadline(Place place) {
    LocalDate date = LocalDate.parse(place.date());
    return standings.now(place.operatorId()).standing().boundaries(date, date).stream()
        .map(boundary -> Deadline.of(place.operatorId(), boundary))
        .findFirst();
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

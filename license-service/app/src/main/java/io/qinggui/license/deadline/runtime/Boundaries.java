package io.qinggui.license.deadline.runtime;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.question.Renewal;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.license.standing.runtime.Standings.Assessed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All operators' boundaries and due renewals, as the read model has them. */
public final class Boundaries implements DeadlineSource {

  private final MongoCollection<Document> documents;
  private final Standings standings;
  private final RenewalApplications renewals;

  /**
   * @param database where {@link BoundariesProjection} keeps its documents
   * @param standings tells what changes
   * @param renewals tells what is no longer due
   */
  public Boundaries(MongoDatabase database, Standings standings, RenewalApplications renewals) {
    this.standings = standings;
    this.renewals = renewals;
    this.documents = database.getCollection(BoundariesProjection.COLLECTION);
  }

  /** The operators with a boundary in a stretch of dates, first and last included. */
  public List<String> operatorsBetween(LocalDate first, LocalDate last) {
    return ids(between(first, last));
  }

  @Override
  public List<String> operatorsWithDeadlines(LocalDate first, LocalDate last) {
    return ids(filter(first, last, null));
  }

  /** Everybody with facts. */
  public List<String> operators() {
    return ids(Filters.empty());
  }

  private List<String> ids(Bson filter) {
    List<String> ids = new ArrayList<>();
    for (Document found : documents.find(filter).projection(Projections.include("_id"))) {
      ids.add(found.getString("_id"));
    }
    return ids;
  }

  /** From what is recorded now, without the read model. */
  @Override
  public List<Deadline> ofOperator(String operatorId, LocalDate first, LocalDate last) {
    Assessed now = standings.now(operatorId);
    List<Deadline> found = new ArrayList<>();
    now.standing().boundaries(first, last).stream()
        .map(it -> Deadline.of(operatorId, it))
        .forEach(found::add);
    for (HeldLicense license : now.facts().licenses()) {
      Renewal.lastDayInTime(license, now.standing().rulebook())
          .filter(it -> !it.isBefore(first) && !it.isAfter(last))
          .filter(it -> !renewals.isAppliedFor(operatorId, license))
          .map(it -> Deadline.ofRenewal(operatorId, it, license))
          .ifPresent(found::add);
    }
    return found;
  }

  /** How many there are with facts. */
  public long count() {
    return documents.countDocuments();
  }

  /**
   * Some of those with facts, by id.
   *
   * @param after only later ones; all when empty
   * @param limit at most so many
   */
  public List<String> operatorsAfter(String after, int limit) {
    return idsAfter(after, limit, Filters.empty());
  }

  private List<String> idsAfter(String after, int limit, Bson wanted) {
    List<String> ids = new ArrayList<>();
    for (Document found :
        documents
            .find(Filters.and(Filters.gt("_id", after), wanted))
            .sort(Sorts.ascending("_id"))
            .limit(limit)
            .projection(Projections.include("_id"))) {
      ids.add(found.getString("_id"));
    }
    return ids;
  }

  /**
   * Some of those to whom something applies, by id, as the read model has it.
   *
   * @param after only later ones; all when empty
   * @param limit at most so many
   */
  public List<String> operatorsWith(StandingQuery query, String after, int limit) {
    return idsAfter(
        after, limit, Filters.elemMatch(BoundariesDocument.EFFECTS, AppliedEffects.meeting(query)));
  }

  /** Boundaries and due renewals; those of a province are of operators at home there. */
  @Override
  public List<Deadline> between(
      LocalDate first, LocalDate last, @Nullable String province, String after, int limit) {
    List<Place> places = new ArrayList<>();
    for (Document found : documents.find(filter(first, last, province))) {
      places.addAll(Place.in(found));
    }
    return places.stream()
        .filter(it -> it.isWithin(first.toString(), last.toString()))
        .filter(it -> it.key().compareTo(after) > 0)
        .sorted(Comparator.comparing(Place::key))
        .flatMap(it -> deadline(it, province).stream())
        .limit(limit)
        .toList();
  }

  /** Empty when facts that the read model does not have yet have moved it, or it was done. */
  private Optional<Deadline> deadline(Place place, @Nullable String province) {
    LocalDate date = LocalDate.parse(place.date());
    Assessed now = standings.now(place.operatorId());
    String number = place.license();
    return number == null
        ? now.standing().boundaries(date, date).stream()
            .map(boundary -> Deadline.of(place.operatorId(), boundary))
            .filter(each -> province == null || each.concerns(province))
            .findFirst()
        : now.facts()
            .license(number)
            .filter(it -> province == null || isGrantedIn(it, province))
            .filter(
                it ->
                    Renewal.lastDayInTime(it, now.standing().rulebook()).equals(Optional.of(date)))
            .filter(it -> !renewals.isAppliedFor(place.operatorId(), it))
            .map(it -> Deadline.ofRenewal(place.operatorId(), date, it));
  }

  private static boolean isGrantedIn(HeldLicense license, String province) {
    return license.grants().stream().anyMatch(it -> it.provinces().contains(province));
  }

  private static Bson filter(LocalDate first, LocalDate last, @Nullable String province) {
    Bson dates = Filters.or(between(first, last), renewalsBetween(first, last));
    return province == null
        ? dates
        : Filters.and(dates, Filters.eq(BoundariesDocument.PROVINCES, province));
  }

  private static Bson between(LocalDate first, LocalDate last) {
    return Filters.elemMatch(BoundariesDocument.DATES, range(first, last));
  }

  private static Bson renewalsBetween(LocalDate first, LocalDate last) {
    return Filters.elemMatch(
        BoundariesDocument.RENEWALS, new Document(BoundariesDocument.ON, range(first, last)));
  }

  private static Document range(LocalDate first, LocalDate last) {
    return new Document("$gte", first.toString()).append("$lte", last.toString());
  }
}

package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Withdrawal;
import io.qinggui.platform.reference.Beijing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens on {@code spot-check/<spotCheckId>}. */
public sealed interface SpotCheckEvent extends InspectionEvent {

  /** The check. */
  String spotCheckId();

  /** Who is concerned, when somebody is. */
  default @Nullable String operatorId() {
    return null;
  }

  @Override
  default String subject() {
    String operatorId = operatorId();
    return operatorId == null ? SpotCheckCommand.streamOf(spotCheckId()) : operatorId;
  }

  /**
   * Who may draw a value, and whom it may not visit.
   *
   * @param conflicts operators that it does not inspect
   */
  record Inspector(String id, String name, List<String> conflicts) {

    /** Copies the list. */
    public Inspector {
      conflicts = List.copyOf(conflicts);
    }
  }

  /**
   * Where a value of the seed comes from.
   *
   * @param kind {@code PUBLIC} or {@code COMMITTED}
   * @param source what publishes it, of a public one
   * @param round which of its values, of a public one
   * @param party who commits, of a committed one
   * @param commitment SHA-256 of the value in UTF-8, lower-case hex, of a committed one
   */
  record Entropy(
      String name,
      String kind,
      @Nullable String source,
      @Nullable String round,
      @Nullable String party,
      @Nullable String commitment) {}

  /** A value of the seed. */
  record Value(String name, String value) {}

  /**
   * An operator that was drawn, by whom it is inspected.
   *
   * @param ticket lower-case hex
   * @param inspectors their ids, the smallest ticket first
   */
  record Drawn(String operatorId, String ticket, List<String> inspectors) {

    /** Copies the list. */
    public Drawn {
      inspectors = List.copyOf(inspectors);
    }
  }

  /**
   * Everything that a draw depends on but the values, before any of them is known (三(三)).
   *
   * @param services which the population is licensed for; any when empty
   * @param provinces where it is
   * @param excluded who was left out
   * @param population ids in the order of their UTF-8 bytes
   * @param populationDigest SHA-256 over these, each followed by a line feed, lower-case hex
   * @param size how many are drawn
   * @param trust whose word the draw rests on
   * @param split when {@code excluded}, {@code population} and {@code inspectors} are empty because
   *     {@link SpotCheckAnnouncementContinued} has them
   */
  @EventType("io.qinggui.inspection.spot-check-announced")
  record SpotCheckAnnounced(
      String spotCheckId,
      String name,
      String province,
      List<String> services,
      List<String> provinces,
      List<String> excluded,
      List<String> population,
      String populationDigest,
      int size,
      List<Inspector> inspectors,
      int inspectorsPerOperator,
      Instant drawNotBefore,
      List<Entropy> entropy,
      String trust,
      LocalDate announcedOn,
      @Nullable SplitLists split)
      implements SpotCheckEvent {

    /** The name of the list of those who can be drawn. */
    public static final String POPULATION = "population";

    /** Copies the lists. */
    public SpotCheckAnnounced {
      services = List.copyOf(services);
      provinces = List.copyOf(provinces);
      excluded = List.copyOf(excluded);
      population = List.copyOf(population);
      inspectors = List.copyOf(inspectors);
      entropy = List.copyOf(entropy);
    }

    /** How many can be drawn. */
    public int populationSize() {
      return split == null ? population.size() : split.items(POPULATION);
    }

    /** The same with other lists. */
    public SpotCheckAnnounced with(
        List<String> excluded,
        List<String> population,
        List<Inspector> inspectors,
        @Nullable SplitLists split) {
      return new SpotCheckAnnounced(
          spotCheckId,
          name,
          province,
          services,
          provinces,
          excluded,
          population,
          populationDigest,
          size,
          inspectors,
          inspectorsPerOperator,
          drawNotBefore,
          entropy,
          trust,
          announcedOn,
          split);
    }

    @Override
    public LocalDate legalDate() {
      return announcedOn;
    }
  }

  /**
   * A part of the lists of an announcement, which the same command recorded before it.
   *
   * @param part its number, from 1
   * @param parts how many there are
   */
  @EventType("io.qinggui.inspection.spot-check-announcement-continued")
  record SpotCheckAnnouncementContinued(
      String spotCheckId,
      int part,
      int parts,
      List<String> excluded,
      List<String> population,
      List<Inspector> inspectors,
      LocalDate announcedOn)
      implements SpotCheckEvent {

    /** Copies the lists. */
    public SpotCheckAnnouncementContinued {
      excluded = List.copyOf(excluded);
      population = List.copyOf(population);
      inspectors = List.copyOf(inspectors);
    }

    @Override
    public LocalDate legalDate() {
      return announcedOn;
    }
  }

  /**
   * It was drawn: what follows from the announcement and the values.
   *
   * @param values in the order in which they were announced
   * @param sample the smallest ticket first
   * @param reserves the next ones
   * @param split when {@code sample} and {@code reserves} are empty because {@link
   *     SpotCheckDrawContinued} has them
   */
  @EventType("io.qinggui.inspection.spot-check-drawn")
  record SpotCheckDrawn(
      String spotCheckId,
      List<Value> values,
      String seed,
      List<Drawn> sample,
      List<Drawn> reserves,
      Instant drawnAt,
      @Nullable SplitLists split)
      implements SpotCheckEvent {

    /** Copies the lists. */
    public SpotCheckDrawn {
      values = List.copyOf(values);
      sample = List.copyOf(sample);
      reserves = List.copyOf(reserves);
    }

    /** The same with other lists. */
    public SpotCheckDrawn with(
        List<Drawn> sample, List<Drawn> reserves, @Nullable SplitLists split) {
      return new SpotCheckDrawn(spotCheckId, values, seed, sample, reserves, drawnAt, split);
    }

    @Override
    public LocalDate legalDate() {
      return Beijing.dateOf(drawnAt);
    }
  }

  /**
   * A part of the lists of a draw, which the same command recorded before it.
   *
   * @param part its number, from 1
   * @param parts how many there are
   */
  @EventType("io.qinggui.inspection.spot-check-draw-continued")
  record SpotCheckDrawContinued(
      String spotCheckId,
      int part,
      int parts,
      List<Drawn> sample,
      List<Drawn> reserves,
      Instant drawnAt)
      implements SpotCheckEvent {

    /** Copies the lists. */
    public SpotCheckDrawContinued {
      sample = List.copyOf(sample);
      reserves = List.copyOf(reserves);
    }

    @Override
    public LocalDate legalDate() {
      return Beijing.dateOf(drawnAt);
    }
  }

  /**
   * There will be no draw.
   *
   * @param reason {@code NOT_REVEALED}, or the words of who cancelled it
   * @param parties who did not reveal what they had committed to
   */
  @EventType("io.qinggui.inspection.spot-check-cancelled")
  record SpotCheckCancelled(
      String spotCheckId, String reason, List<String> parties, LocalDate cancelledOn)
      implements SpotCheckEvent {

    /** Copies the list. */
    public SpotCheckCancelled {
      parties = List.copyOf(parties);
    }

    @Override
    public LocalDate legalDate() {
      return cancelledOn;
    }
  }

  /**
   * An operator that was drawn was inspected.
   *
   * @param outcome {@code CLEAN}, {@code PROBLEM} or {@code NOT_REACHED}
   */
  @EventType("io.qinggui.inspection.spot-check-result-recorded")
  record SpotCheckResultRecorded(
      String spotCheckId,
      String operatorId,
      LocalDate inspectedOn,
      String outcome,
      @Nullable String caseId)
      implements SpotCheckEvent {

    @Override
    public LocalDate legalDate() {
      return inspectedOn;
    }
  }

  /** What the inspectors saw it running, or not running. */
  @EventType("io.qinggui.inspection.spot-check-observation-recorded")
  record SpotCheckObservationRecorded(
      String spotCheckId,
      String operatorId,
      String service,
      String province,
      boolean running,
      LocalDate observedOn)
      implements SpotCheckEvent {

    @Override
    public LocalDate legalDate() {
      return observedOn;
    }
  }

  /** What was recorded of an inspection does not count; draws are not withdrawn. */
  @EventType("io.qinggui.inspection.spot-check-fact-withdrawn")
  record SpotCheckFactWithdrawn(
      String spotCheckId,
      String operatorId,
      String eventId,
      String type,
      String reason,
      LocalDate countedFrom,
      @Nullable String replacedBy)
      implements SpotCheckEvent, Withdrawal {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}

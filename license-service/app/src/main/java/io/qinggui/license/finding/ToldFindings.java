package io.qinggui.license.finding;

import io.qinggui.license.language.FindingEvent;
import io.qinggui.license.language.FindingEvent.FindingMoved;
import io.qinggui.license.language.FindingEvent.FindingWithdrawn;
import io.qinggui.license.language.FindingEvent.ViolationFound;
import io.qinggui.license.language.FindingSubject;
import io.qinggui.license.language.TellFindings.Found;
import io.qinggui.platform.reference.ContentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was told of the violations in a lease, or in what was seen of an operator.
 *
 * @param standing those that were told and not withdrawn
 * @param times how often what looks the same was told, so that no id is used twice
 */
public record ToldFindings(List<Told> standing, Map<String, Integer> times) {

  /** Nothing. */
  public static final ToldFindings NONE = new ToldFindings(List.of(), Map.of());

  /** Copies. */
  public ToldFindings {
    standing = List.copyOf(standing);
    times = Map.copyOf(times);
  }

  /**
   * A finding as it was told last.
   *
   * @param until first day without it, {@code null} when no end is known
   */
  public record Told(
      String findingId,
      String kind,
      String operatorId,
      @Nullable String otherPartyId,
      @Nullable String service,
      String province,
      LocalDate from,
      @Nullable LocalDate until) {

    /** Whether it is of the same thing, and on days that meet or touch these. */
    private boolean isStill(Found found) {
      return kind.equals(found.kind())
          && operatorId.equals(found.operatorId())
          && Objects.equals(otherPartyId, found.otherPartyId())
          && Objects.equals(service, found.service())
          && province.equals(found.province())
          && !from.isAfter(end(found.until()))
          && !found.from().isAfter(end(until));
    }

    /** Whether it was told with other days. */
    boolean hasMovedTo(Found found) {
      return !from.equals(found.from()) || !Objects.equals(until, found.until());
    }

    private static LocalDate end(@Nullable LocalDate until) {
      return until == null ? LocalDate.MAX : until;
    }
  }

  /** After another event. */
  public ToldFindings with(FindingEvent event) {
    List<Told> more = new ArrayList<>(standing);
    Map<String, Integer> often = new HashMap<>(times);
    switch (event) {
      case ViolationFound it -> {
        more.add(
            new Told(
                it.findingId(),
                it.kind(),
                it.operatorId(),
                it.otherPartyId(),
                it.service(),
                it.province(),
                it.from(),
                it.until()));
        often.merge(look(it.kind(), it.operatorId(), it.service(), it.from()), 1, Integer::sum);
      }
      case FindingMoved it ->
          more.replaceAll(
              told ->
                  told.findingId().equals(it.findingId())
                      ? new Told(
                          told.findingId(),
                          told.kind(),
                          told.operatorId(),
                          told.otherPartyId(),
                          told.service(),
                          told.province(),
                          it.from(),
                          it.until())
                      : told);
      case FindingWithdrawn it -> more.removeIf(told -> told.findingId().equals(it.findingId()));
    }
    return new ToldFindings(more, often);
  }

  /**
   * Which of the violations are those that were told, each of these at most once. One that begins
   * later only is none yet: what was told is not that, although their days meet.
   */
  public Map<Found, Told> still(List<Found> all, LocalDate today) {
    Map<Found, Told> still = new IdentityHashMap<>();
    for (Told told : standing.stream().sorted(Comparator.comparing(Told::from)).toList()) {
      all.stream()
          .filter(it -> !it.from().isAfter(today))
          .filter(it -> !still.containsKey(it) && told.isStill(it))
          .findFirst()
          .ifPresent(it -> still.put(it, told));
    }
    return still;
  }

  /** The id of a violation: the one under which it was told, or would be. */
  public String idOf(FindingSubject in, Found found, Map<Found, Told> still) {
    return Optional.ofNullable(still.get(found))
        .map(Told::findingId)
        .orElseGet(
            () ->
                ContentId.of(
                    "VF",
                    in.key(),
                    found.kind(),
                    found.operatorId(),
                    found.otherPartyId(),
                    found.service(),
                    found.province(),
                    found.from(),
                    times.getOrDefault(
                        look(found.kind(), found.operatorId(), found.service(), found.from()), 0)));
  }

  private static String look(
      String kind, String operatorId, @Nullable String service, LocalDate from) {
    return String.join("/", kind, operatorId, String.valueOf(service), from.toString());
  }
}

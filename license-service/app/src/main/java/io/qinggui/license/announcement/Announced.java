package io.qinggui.license.announcement;

import io.qinggui.license.language.AnnouncedEffect;
import io.qinggui.license.language.PassedBoundary;
import io.qinggui.license.language.StandingChanged;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has been announced about an operator.
 *
 * @param dates the boundaries that have been announced
 * @param last the latest of them, with what has been said about it
 * @param outdated whether an older boundary has been announced since
 * @param corrections that have been named among the causes
 */
public record Announced(
    Set<LocalDate> dates, Optional<Content> last, boolean outdated, Set<String> corrections) {

  static final Announced NOTHING = new Announced(Set.of(), Optional.empty(), false, Set.of());

  /** What somebody who applies the standing has to know; the evidence behind it is not in it. */
  record Content(LocalDate date, List<AnnouncedEffect> effects, @Nullable LocalDate nextChangeAt) {

    Content {
      effects = effects.stream().map(Content::withoutEvidence).toList();
    }

    static Content of(PassedBoundary boundary) {
      return new Content(boundary.date(), boundary.effects(), boundary.nextChangeAt());
    }

    boolean saysTheSame(Content other) {
      return effects.equals(other.effects) && Objects.equals(nextChangeAt, other.nextChangeAt);
    }

    private static AnnouncedEffect withoutEvidence(AnnouncedEffect effect) {
      return new AnnouncedEffect(
          effect.rule(),
          effect.code(),
          effect.clause(),
          effect.effect(),
          effect.service(),
          effect.province(),
          effect.licenseNumber(),
          effect.year(),
          effect.from(),
          effect.until(),
          List.of());
    }
  }

  boolean includes(PassedBoundary boundary) {
    return dates.contains(boundary.date());
  }

  Announced with(StandingChanged event) {
    Set<LocalDate> more = new HashSet<>(dates);
    more.add(event.changedOn());
    Content content = new Content(event.changedOn(), event.effects(), event.nextChangeAt());
    Set<String> named = new HashSet<>(corrections);
    if (event.corrections() != null) {
      named.addAll(event.corrections());
    }
    return new Announced(
        Set.copyOf(more),
        event.latest() ? Optional.of(content) : last,
        !event.latest(),
        Set.copyOf(named));
  }
}

package io.qinggui.notification.order;

import io.qinggui.notification.language.EnforcedEffect;
import io.qinggui.notification.language.EnforcementCommand.Restate;
import io.qinggui.notification.language.OrderContent;
import io.qinggui.notification.language.OrderEffect;
import io.qinggui.notification.order.EnforcedPlaces.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the orders say that follow from a standing. */
final class OrderContents {

  private static final Comparator<EnforcedEffect> STRONGEST_FIRST =
      Comparator.comparing((EnforcedEffect it) -> OrderEffect.valueOf(it.effect()))
          .thenComparing(it -> orEmpty(it.service()))
          .thenComparing(it -> orEmpty(it.province()))
          .thenComparing(it -> orEmpty(it.licenseNumber()))
          .thenComparing(EnforcedEffect::rule)
          .thenComparing(EnforcedEffect::code);

  private OrderContents() {}

  /** What holds now. */
  static OrderContent holding(Restate command, EnforcedPlaces before) {
    List<EnforcedEffect> effects = command.effects().stream().sorted(STRONGEST_FIRST).toList();
    EnforcedEffect strongest = effects.getFirst();
    LocalDate since = since(command, before);
    return new OrderContent(
        strongest.effect(),
        concerned(effects, EnforcedEffect::service),
        concerned(effects, EnforcedEffect::province),
        since,
        strongest.clause(),
        effects,
        OrderWording.holding(who(command), since, effects),
        command.decision());
  }

  /** Nothing holds any more of what was said before. */
  static OrderContent lifted(Restate command, OrderContent before) {
    return new OrderContent(
        OrderEffect.LIFTED.name(),
        before.services(),
        before.provinces(),
        command.changedOn(),
        before.clause(),
        List.of(),
        OrderWording.lifted(who(command), command.changedOn(), before.clause()),
        command.decision());
  }

  private static OrderWording.Named who(Restate command) {
    return new OrderWording.Named(command.operatorId(), command.operatorName());
  }

  /**
   * The first day on which the whole holds. Where something fell away that is the boundary itself;
   * otherwise the day on which the last of what is new began: a standing has boundaries that mean
   * nothing to carriers.
   */
  private static LocalDate since(Restate command, EnforcedPlaces before) {
    EnforcedPlaces now = EnforcedPlaces.of(command.effects());
    return now.isLaxerThan(before)
        ? command.changedOn()
        : now.stricterThan(before).stream()
            .map(place -> began(place, now, command))
            .max(Comparator.naturalOrder())
            .orElse(command.changedOn());
  }

  private static LocalDate began(Place place, EnforcedPlaces now, Restate command) {
    return now.behind(place, command.effects()).stream()
        .map(each -> Objects.requireNonNullElse(each.from(), command.changedOn()))
        .min(Comparator.naturalOrder())
        .orElse(command.changedOn());
  }

  /** In order; none when an effect is not narrowed to any. */
  private static List<String> concerned(
      List<EnforcedEffect> effects, Function<EnforcedEffect, @Nullable String> part) {
    boolean all = effects.stream().anyMatch(each -> part.apply(each) == null);
    return all
        ? List.of()
        : effects.stream().map(each -> orEmpty(part.apply(each))).distinct().sorted().toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

package io.qinggui.notification.order;

import io.qinggui.notification.language.EnforcementCommand;
import io.qinggui.notification.language.EnforcementCommand.Readdress;
import io.qinggui.notification.language.EnforcementCommand.Restate;
import io.qinggui.notification.language.EnforcementEvent;
import io.qinggui.notification.language.EnforcementEvent.Addressed;
import io.qinggui.notification.language.EnforcementEvent.EnforcementNoted;
import io.qinggui.notification.language.OrderCommand.Issue;
import io.qinggui.notification.language.OrderCommand.Supersede;
import io.qinggui.notification.language.OrderContent;
import io.qinggui.notification.language.SupersedingReason;
import io.qinggui.notification.order.Enforcement.Noted;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.reference.ContentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be enforced said anew, to these carriers, in the place of what was said before.
 *
 * @param noted what is to be noted
 * @param before the orders that held until now
 */
record Restatement(EnforcementNoted noted, List<Addressed> before) {

  /** Something holds for the first time: every carrier is told. */
  static Restatement first(Restate command, OrderContent content) {
    return toAll(command, content, 1, List.of());
  }

  /** Something else holds: every carrier is told. */
  static Restatement of(Restate command, OrderContent content, EnforcementNoted last) {
    return toAll(command, content, last.edition() + 1, last.orders());
  }

  private static Restatement toAll(
      Restate command, OrderContent content, int edition, List<Addressed> before) {
    List<String> carriers = Addressees.of(command.operatorId(), command.carriers());
    return new Restatement(
        noted(command, edition, command.changedOn(), content, orders(command, carriers, edition)),
        before);
  }

  /** Nothing holds any more: told is who was told that something did. */
  static Restatement lifting(Restate command, OrderContent content, Noted before) {
    int edition = before.last().edition() + 1;
    List<String> told =
        Addressees.of(command.operatorId(), command.carriers()).stream()
            .filter(before.burdened()::contains)
            .toList();
    return new Restatement(
        noted(command, edition, command.changedOn(), content, orders(command, told, edition)),
        before.last().orders());
  }

  /** The same holds: told is who was not told; of a lifting, who was told what was lifted. */
  static Restatement same(Readdress command, Noted before) {
    EnforcementNoted last = before.last();
    int edition = last.edition() + 1;
    List<Addressed> orders =
        Addressees.of(command.operatorId(), command.carriers()).stream()
            .flatMap(each -> kept(each, command, before, edition))
            .toList();
    return new Restatement(
        noted(command, edition, last.changedOn(), last.content(), orders), last.orders());
  }

  private static Stream<Addressed> kept(
      String carrier, Readdress command, Noted before, int edition) {
    Optional<Addressed> kept = orderTo(carrier, before.last().orders());
    boolean concerned = !before.places().isEmpty() || before.burdened().contains(carrier);
    return kept.isEmpty() && concerned
        ? Stream.of(order(command, carrier, edition))
        : kept.stream();
  }

  List<Addressed> orders() {
    return noted.orders();
  }

  /** The note, the orders that are new, and the end of those that hold no more. */
  Decision<EnforcementEvent> decision(SupersedingReason reason) {
    List<Command> entailed = new ArrayList<>(issued());
    before.stream()
        .filter(each -> !orders().contains(each))
        .map(each -> superseded(each, reason))
        .forEach(entailed::add);
    return new Decision.Entailing<>(List.of(noted), entailed);
  }

  /** The note and its orders, where there were none before. */
  Decision<EnforcementEvent> decision() {
    return new Decision.Entailing<>(List.of(noted), issued());
  }

  private List<Command> issued() {
    return orders().stream()
        .filter(each -> !before.contains(each))
        .<Command>map(
            each ->
                new Issue(
                    each.orderId(),
                    noted.operatorId(),
                    each.addressee(),
                    noted.content(),
                    noted.notedAt()))
        .toList();
  }

  private Supersede superseded(Addressed old, SupersedingReason reason) {
    return orderTo(old.addressee(), orders())
        .map(by -> new Supersede(old.orderId(), by.orderId(), reason, noted.notedAt()))
        .orElseGet(
            () ->
                new Supersede(
                    old.orderId(), null, SupersedingReason.NOT_A_CARRIER, noted.notedAt()));
  }

  private static EnforcementNoted noted(
      EnforcementCommand command,
      int edition,
      LocalDate changedOn,
      OrderContent content,
      List<Addressed> orders) {
    return new EnforcementNoted(
        command.operatorId(), edition, changedOn, content, orders, command.at());
  }

  private static List<Addressed> orders(
      EnforcementCommand command, List<String> carriers, int edition) {
    return carriers.stream().map(each -> order(command, each, edition)).toList();
  }

  /** The same decision gives the same id, whoever takes it. */
  private static Addressed order(EnforcementCommand command, String carrier, int edition) {
    return new Addressed(carrier, ContentId.of("ORDER", command.operatorId(), edition, carrier));
  }

  private static Optional<Addressed> orderTo(String carrier, List<Addressed> orders) {
    return orders.stream().filter(each -> each.addressee().equals(carrier)).findFirst();
  }
}

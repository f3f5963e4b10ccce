package io.qinggui.license.publication;

import io.qinggui.license.contract.Effect;
import io.qinggui.license.language.AnnouncedEffect;
import io.qinggui.license.language.StandingChanged;

/** A changed standing as it is published. */
final class PublishedStanding {

  private PublishedStanding() {}

  static io.qinggui.license.contract.StandingChanged of(StandingChanged event) {
    return new io.qinggui.license.contract.StandingChanged(
        event.operatorId(),
        event.changedOn(),
        event.effects().stream().map(PublishedStanding::effect).toList(),
        event.nextChangeAt(),
        event.corrections(),
        event.current());
  }

  private static Effect effect(AnnouncedEffect it) {
    return new Effect(
        it.rule(),
        it.code(),
        it.clause(),
        it.effect(),
        it.service(),
        it.province(),
        it.licenseNumber(),
        it.year(),
        it.from(),
        it.until(),
        it.because());
  }
}

package io.qinggui.license.rules.impact;

import io.qinggui.license.rules.standing.Effect;
import org.jspecify.annotations.Nullable;

/** What can become of an operator on a date, as it is counted. */
public enum Consequence {
  /** Something else applies, be it only another reason for the same effect. */
  CHANGED(null, false),
  /** {@link Effect#BARRED} applies where it did not. */
  NEWLY_BARRED(Effect.BARRED, true),
  /** It does not apply where it did; and so on for the other effects. */
  NO_LONGER_BARRED(Effect.BARRED, false),
  NEWLY_WITHOUT_CUSTOMERS(Effect.NO_NEW_CUSTOMERS, true),
  NO_LONGER_WITHOUT_CUSTOMERS(Effect.NO_NEW_CUSTOMERS, false),
  NEWLY_WITHOUT_RENEWAL(Effect.NO_RENEWAL, true),
  NO_LONGER_WITHOUT_RENEWAL(Effect.NO_RENEWAL, false),
  NEWLY_UNQUALIFIED(Effect.CHECK_UNQUALIFIED, true),
  NO_LONGER_UNQUALIFIED(Effect.CHECK_UNQUALIFIED, false),
  NEWLY_CAUTIONED(Effect.CREDIT_CAUTION, true),
  NO_LONGER_CAUTIONED(Effect.CREDIT_CAUTION, false),
  NEWLY_IN_GRACE(Effect.GRACE, true),
  NO_LONGER_IN_GRACE(Effect.GRACE, false);

  private final @Nullable Effect effect;
  private final boolean newly;

  Consequence(@Nullable Effect effect, boolean newly) {
    this.effect = effect;
    this.newly = newly;
  }

  static Consequence newly(Effect effect) {
    return of(effect, true);
  }

  static Consequence noLonger(Effect effect) {
    return of(effect, false);
  }

  private static Consequence of(Effect effect, boolean newly) {
    for (Consequence each : values()) {
      if (each.effect == effect && each.newly == newly) {
        return each;
      }
    }
    throw new IllegalStateException("nothing counts " + effect);
  }
}

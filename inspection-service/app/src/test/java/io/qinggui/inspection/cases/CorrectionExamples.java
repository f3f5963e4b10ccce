package io.qinggui.inspection.cases;

import static io.qinggui.inspection.cases.CaseExamples.CASE;
import static io.qinggui.inspection.cases.CaseExamples.ZHEJIANG;
import static io.qinggui.platform.testkit.DeciderFixture.idOf;

import io.qinggui.inspection.language.CaseCommand;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseFactWithdrawn;
import io.qinggui.inspection.language.CorrectCase;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Corrections of the example case; facts are named by their place among the events. */
final class CorrectionExamples {

  static final EventIds IDS = new EventIds("correction");
  static final String REASON = "录入有误";

  private CorrectionExamples() {}

  static DeciderFixture<CaseCommand, CaseEvent, ?> cases() {
    return DeciderFixture.of(new CorrectingDecider<>(new CaseDecider(), new CaseCorrections()));
  }

  static CorrectCase withdraw(int place) {
    return withdraw(place, ZHEJIANG);
  }

  static CorrectCase withdraw(int place, Filer by) {
    return new CorrectCase(CASE, by, idOf(place), REASON, null, IDS);
  }

  static CorrectCase replace(int place, CaseCommand right) {
    return new CorrectCase(CASE, right.filer(), idOf(place), REASON, right, IDS);
  }

  static CaseFactWithdrawn withdrawn(
      String party, int place, String type, LocalDate countedFrom, @Nullable String replacedBy) {
    return new CaseFactWithdrawn(
        party, CASE, idOf(place), "io.qinggui.inspection." + type, REASON, countedFrom, replacedBy);
  }
}

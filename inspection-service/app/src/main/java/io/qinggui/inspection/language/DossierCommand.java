package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of a dossier. */
public sealed interface DossierCommand extends Command {

  /** Record a fact. */
  record FileFact(DossierEvent fact, Filer filer, LocalDate today) implements DossierCommand {

    @Override
    public String stream() {
      return fact.dossier();
    }
  }

  /** Withdraw a fact that was recorded wrongly, and perhaps record the right one. */
  record CorrectFact(
      String dossier,
      Filer by,
      String eventId,
      String reason,
      @Nullable DossierCommand replacement,
      EventIds ids)
      implements DossierCommand, Correction<DossierCommand> {

    @Override
    public String stream() {
      return dossier;
    }
  }
}

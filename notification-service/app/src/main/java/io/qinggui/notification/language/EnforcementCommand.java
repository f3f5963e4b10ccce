package io.qinggui.notification.language;

import io.qinggui.platform.decider.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be asked of {@code enforcement/<operatorId>}. */
public sealed interface EnforcementCommand extends Command {

  /** Whose standing it is. */
  String operatorId();

  /** The carriers that are known. */
  Set<String> carriers();

  /** When it is asked. */
  Instant at();

  @Override
  default String stream() {
    return streamOf(operatorId());
  }

  /** The stream of what is to be enforced about an operator. */
  static String streamOf(String operatorId) {
    return "enforcement/" + operatorId;
  }

  /**
   * Say what the present standing of the operator means to carriers.
   *
   * @param operatorName what it is called; {@code null} when that is not known yet
   * @param changedOn the boundary from which that standing applies
   * @param effects those of its effects that carriers enforce
   * @param corrected whether facts were withdrawn since the standing before
   * @param decision where it can be asked for again
   */
  record Restate(
      String operatorId,
      @Nullable String operatorName,
      LocalDate changedOn,
      List<EnforcedEffect> effects,
      boolean corrected,
      String decision,
      Set<String> carriers,
      Instant at)
      implements EnforcementCommand {

    /** Copies the collections. */
    public Restate {
      effects = List.copyOf(effects);
      carriers = Set.copyOf(carriers);
    }
  }

  /** Say what holds to carriers that have become known, and nothing more to who is none. */
  record Readdress(String operatorId, Set<String> carriers, Instant at)
      implements EnforcementCommand {

    /** Copies the set. */
    public Readdress {
      carriers = Set.copyOf(carriers);
    }
  }
}

package io.qinggui.inspection.language;

import io.qinggui.inspection.language.SpotCheckEvent.Entropy;
import io.qinggui.inspection.language.SpotCheckEvent.Inspector;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.reference.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be asked of {@code spot-check/<spotCheckId>}. */
public sealed interface SpotCheckCommand extends Command {

  /** The kind of the streams. */
  String STREAMS = "spot-check";

  /** The stream of a check. */
  static String streamOf(String spotCheckId) {
    return STREAMS + "/" + spotCheckId;
  }

  /** The check. */
  String spotCheckId();

  @Override
  default String stream() {
    return streamOf(spotCheckId());
  }

  /** What became of an inspection. */
  enum CheckResult {
    /** Nothing was found. */
    CLEAN,
    /** Something was found. */
    PROBLEM,
    /** Nobody could be inspected. */
    NOT_REACHED
  }

  /**
   * Announce a draw: everything that it depends on but the values.
   *
   * @param population ids in the order of their UTF-8 bytes
   * @param now when it is asked
   */
  record AnnounceSpotCheck(
      String name,
      String province,
      List<String> services,
      List<String> provinces,
      List<String> excluded,
      List<String> population,
      int size,
      List<Inspector> inspectors,
      int inspectorsPerOperator,
      Instant drawNotBefore,
      List<Entropy> entropy,
      Filer filer,
      Instant now)
      implements SpotCheckCommand {

    /** Copies the lists. */
    public AnnounceSpotCheck {
      services = List.copyOf(services);
      provinces = List.copyOf(provinces);
      excluded = List.copyOf(excluded);
      population = List.copyOf(population);
      inspectors = List.copyOf(inspectors);
      entropy = List.copyOf(entropy);
    }

    /** One of a name in a province: who draws again announces another one. */
    @Override
    public String spotCheckId() {
      return ContentId.of("SPC-" + province, province, name);
    }
  }

  /**
   * Draw.
   *
   * @param values by name; a party that does not reveal has none
   */
  record DrawSpotCheck(String spotCheckId, Map<String, String> values, Filer filer, Instant now)
      implements SpotCheckCommand {

    /** Copies the map. */
    public DrawSpotCheck {
      values = Map.copyOf(values);
    }
  }

  /** Give it up. */
  record CancelSpotCheck(String spotCheckId, String reason, Filer filer, LocalDate today)
      implements SpotCheckCommand {}

  /** What was seen running, or not running. */
  record Seen(Service service, String province, boolean running) {}

  /** Record what became of the inspection of an operator. */
  record RecordSpotCheckResult(
      String spotCheckId,
      String operatorId,
      LocalDate inspectedOn,
      CheckResult outcome,
      @Nullable String caseId,
      List<Seen> observed,
      Filer filer,
      LocalDate today)
      implements SpotCheckCommand {

    /** Copies the list. */
    public RecordSpotCheckResult {
      observed = List.copyOf(observed);
    }
  }

  /** Withdraw a result that was recorded wrongly, and perhaps record the right one. */
  record CorrectSpotCheck(
      String spotCheckId,
      Filer by,
      String eventId,
      String reason,
      @Nullable SpotCheckCommand replacement,
      EventIds ids)
      implements SpotCheckCommand, Correction<SpotCheckCommand> {}
}

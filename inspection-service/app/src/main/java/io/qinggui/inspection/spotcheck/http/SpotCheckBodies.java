package io.qinggui.inspection.spotcheck.http;

import io.qinggui.inspection.language.SpotCheckCommand.CheckResult;
import io.qinggui.inspection.language.SpotCheckCommand.RecordSpotCheckResult;
import io.qinggui.inspection.language.SpotCheckCommand.Seen;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.Noted;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked for of spot checks. */
final class SpotCheckBodies {

  private static final String SHA256 = "[0-9a-f]{64}";

  /** No sign that stands between values in a seed. */
  private static final String NAME = "[A-Za-z0-9._-]{1,64}";

  private SpotCheckBodies() {}

  /**
   * Who can be drawn: whoever has a license in force on the day of the announcement.
   *
   * @param services for at least one of them; any when absent
   * @param provinces in at least one of them
   * @param exclude but these
   */
  record Population(
      @Nullable @Size(max = 4) List<Service> services,
      @Size(min = 1, max = 31) List<@ValidProvince String> provinces,
      @Nullable @Size(max = 10_000) List<@ValidOperatorId String> exclude) {}

  /**
   * An inspector.
   *
   * @param id of the authority's own
   * @param conflicts operators that he or she does not inspect
   */
  record Inspector(
      @Pattern(regexp = NAME, message = "wrong-format") String id,
      @ValidText(max = 100) String name,
      @Nullable @Size(max = 1_000) List<@ValidOperatorId String> conflicts) {

    SpotCheckEvent.Inspector inspector() {
      return new SpotCheckEvent.Inspector(id, name, conflicts == null ? List.of() : conflicts);
    }
  }

  /** Where a value of the seed comes from. */
  enum EntropyKind {
    PUBLIC,
    COMMITTED
  }

  /**
   * A value of the seed: one that is published by a source at a time to come, or one that a party
   * has committed to.
   *
   * @param commitment SHA-256 of the value in UTF-8, lower-case hex
   */
  record Entropy(
      @Pattern(regexp = NAME, message = "wrong-format") String name,
      EntropyKind kind,
      @Nullable @ValidText(max = 200) String source,
      @Nullable @ValidText(max = 100) String round,
      @Nullable @ValidText(max = 200) String party,
      @Nullable @Pattern(regexp = SHA256, message = "wrong-format") String commitment) {

    SpotCheckEvent.Entropy entropy() {
      return new SpotCheckEvent.Entropy(name, kind.name(), source, round, party, commitment);
    }
  }

  /**
   * An announcement.
   *
   * @param drawNotBefore when it may be drawn, 24 hours from now when absent
   */
  record Announcement(
      @ValidText(max = 100) String name,
      @ValidProvince String province,
      Population population,
      @Min(1) @Max(10_000) int size,
      @Size(min = 2, max = 1_000) List<Inspector> inspectors,
      @Min(2) @Max(10) int inspectorsPerOperator,
      @Nullable Instant drawNotBefore,
      @Size(min = 1, max = 20) List<Entropy> entropy)
      implements Noted {}

  /**
   * A value.
   *
   * @param value absent when its party does not reveal it, which cancels the check
   */
  record Value(
      @Pattern(regexp = NAME, message = "wrong-format") String name,
      @Nullable @ValidText(max = 1_000) String value) {}

  /** The values that were announced. */
  record Values(@Size(max = 20) List<Value> values) implements Noted {}

  /** That there will be no draw. */
  record Cancellation(@MultiLine @ValidText(max = 500) String reason) implements Noted {}

  /** What was seen running, or not running. */
  record Observation(Service service, @ValidProvince String province, boolean running) {}

  /** What became of an inspection. */
  record ResultBody(
      @ValidOperatorId String operatorId,
      LocalDate inspectedOn,
      CheckResult outcome,
      @Nullable @ValidText(max = 64) String caseId,
      @Nullable @Size(max = 100) List<Observation> observed)
      implements Noted {

    RecordSpotCheckResult command(String spotCheckId, Filer filer, LocalDate today) {
      List<Observation> seen = observed == null ? List.of() : observed;
      return new RecordSpotCheckResult(
          spotCheckId,
          operatorId,
          inspectedOn,
          outcome,
          caseId,
          seen.stream().map(it -> new Seen(it.service(), it.province(), it.running())).toList(),
          filer,
          today);
    }
  }
}

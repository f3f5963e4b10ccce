package io.qinggui.license.commitment.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.language.LicenseEvent.CommitmentFiled;
import io.qinggui.license.rules.fact.Track;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment, and what became of it when it was filed.
 *
 * @param dueOn last day for its receipt, as the rulebook said then
 * @param effective whether it has the effect that the notice gives it
 * @param reasons why it has none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CommitmentView(
    String commitmentId,
    boolean onTime,
    boolean effective,
    List<Shortcoming> reasons,
    String track,
    @Nullable String service,
    LocalDate signedOn,
    LocalDate receivedOn,
    String addressee,
    LocalDate dueOn) {

  /** What takes the effect away, and the clause that says so. */
  public record Shortcoming(String rule, String code, String clause) {}

  /** What was recorded. */
  public static CommitmentView of(CommitmentFiled it) {
    return new CommitmentView(
        it.commitmentId(),
        it.onTime(),
        it.effective(),
        it.shortcomings().stream().map(code -> shortcoming(it.track(), code)).toList(),
        it.track(),
        it.service(),
        it.signedOn(),
        it.receivedOn(),
        it.addressee(),
        it.dueOn());
  }

  private static Shortcoming shortcoming(String track, String code) {
    return switch (Track.valueOf(track)) {
      case SERVICE -> new Shortcoming("G1", code, "二(一)2");
      case COMPLIANCE -> new Shortcoming("C1", code, "二(三)1");
    };
  }
}
